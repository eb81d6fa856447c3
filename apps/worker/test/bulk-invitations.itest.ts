import { changeRole } from '@gatehouse/services/members';
import {
  createInvitation,
  getBulkInvitations,
  runBulkInvitations,
  startBulkInvitations,
} from '@gatehouse/services/invitations';
import { describe, expect, it, vi } from 'vitest';
import { useFaultyStage } from './stage/faulty-stage.ts';
import { as, createMember } from './stage/people.ts';

const on = useFaultyStage();

const boss = () => as(on.tenantId, on.owner, 'owner');
const start = (emails: readonly string[], ctx = boss()) =>
  startBulkInvitations(on.stage, ctx, {
    people: emails.map((email) => ({ email, role: 'viewer' as const })),
    message: 'Welcome',
  });

/** Waits until every line has been tried; what became of each. */
function finished(id: string, ctx = boss()) {
  return vi.waitFor(
    async () => {
      const { finishedAt, items } = await getBulkInvitations(on.stage, ctx, { id });
      expect(finishedAt).not.toBeNull();
      return items.map(({ outcome }) => outcome);
    },
    { timeout: 60_000, interval: 200 },
  );
}

const invited = async (like: string) => {
  const { rows } = await on.stage.admin.query(
    'select email, message, invited_by_name from invitations where tenant_id = $1 and email like $2',
    [on.tenantId, like],
  );
  return rows;
};

describe('a list of people to invite', () => {
  it('is worked off line by line, whatever Cognito says meanwhile', async () => {
    await on.stage.fault({ operation: 'AdminGetUser', effect: 'throttle', times: 20 });
    const member = await createMember(on.stage, on.tenantId, 'member');
    const { settings } = on.stage.deps;
    await createInvitation({ ...on.stage, settings }, boss(), { email: 'known@example.com' });
    const emails = Array.from({ length: 105 }, (_, n) => `many-${n}@example.com`);
    const { id } = await start([
      ...emails,
      member.email,
      'known@example.com',
      'many-1@example.com',
    ]);
    expect(await finished(id)).toEqual([
      ...emails.map(() => 'done'),
      'member.exists',
      'invitation.exists',
      'invitation.exists',
    ]);
    const rows = await invited('many-%');
    expect(rows).toHaveLength(emails.length);
    expect(rows[0]).toMatchObject({ message: 'Welcome', invited_by_name: on.owner.name });
  });

  it('tried again after its worker died, invites no one twice', async () => {
    const { id } = await start(['twice@example.com']);
    await finished(id);
    await on.stage.admin.query('update bulk_invitations set outcome = null where bulk_id = $1', [
      id,
    ]);
    await on.stage.admin.query('update bulk_changes set finished_at = null where id = $1', [id]);
    await runBulkInvitations(on.stage.deps, { tenantId: on.tenantId, bulkId: id });
    expect(await finished(id)).toEqual(['done']);
    expect(await invited('twice%')).toHaveLength(1);
    const { rows } = await on.stage.admin.query(
      "select 1 from audit_events where tenant_id = $1 and target_name = 'twice@example.com'",
      [on.tenantId],
    );
    expect(rows).toHaveLength(1);
  });

  it('goes no further than its maker may by now', async () => {
    const admin = await createMember(on.stage, on.tenantId, 'admin');
    const ctx = as(on.tenantId, admin, 'admin');
    const { id } = await start(['late@example.com'], ctx);
    await finished(id, ctx);
    await on.stage.admin.query(
      `update bulk_invitations set outcome = null, email = 'later@example.com',
         invitation_id = gen_random_uuid() where bulk_id = $1`,
      [id],
    );
    await on.stage.admin.query('update bulk_changes set finished_at = null where id = $1', [id]);
    await changeRole(on.stage, boss(), { userId: admin.userId, role: 'member' });
    await runBulkInvitations(on.stage.deps, { tenantId: on.tenantId, bulkId: id });
    expect(await finished(id, ctx)).toEqual(['permission.denied']);
    expect(await invited('later%')).toEqual([]);
  });
});
