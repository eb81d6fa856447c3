import { randomBytes } from 'node:crypto';
import {
  acceptInvitation,
  createInvitation,
  invitationToken,
} from '@gatehouse/services/invitations';
import { deliverInvitation } from '@gatehouse/jobs/sync/deliver-invitation';
import { describe, expect, it, vi } from 'vitest';
import { EVERY, SOON, useFaultyStage } from './stage/faulty-stage.ts';
import { as, createPerson, rolesInPool, getRow } from './stage/people.ts';
import type { Stage } from './stage/stage.ts';

const on = useFaultyStage();

const deps = (jobs: Pick<Stage['jobs'], 'send'> = on.stage.jobs) => ({
  db: on.stage.db,
  jobs: jobs as Stage['jobs'],
  settings: on.stage.deps.settings,
});
const invite = (email: string) =>
  createInvitation(deps(), as(on.tenantId, on.owner, 'owner'), { email, role: 'member' });
const someone = () => `i-${randomBytes(6).toString('hex')}@example.com`;
const mailsTo = (email: string) => on.stage.mails.filter(({ to }) => to === email);

async function count(table: 'invitations' | 'audit_events'): Promise<number> {
  const { rows } = await on.stage.admin.query<{ count: number }>(
    `select count(*)::int from ${table} where tenant_id = $1`,
    [on.tenantId],
  );
  return rows[0]?.count ?? -1;
}

describe('an invitation', () => {
  it('FI-01 is row, event and job, or nothing', async () => {
    const broken = { send: () => Promise.reject(new Error('no job')) };
    const attempt = createInvitation(deps(broken), as(on.tenantId, on.owner, 'owner'), {
      email: someone(),
      role: 'member',
    });
    await expect(attempt).rejects.toThrow('no job');
    expect([await count('invitations'), await count('audit_events')]).toEqual([0, 0]);
    await invite(someone());
    expect([await count('invitations'), await count('audit_events')]).toEqual([1, 1]);
  });

  it.each(EVERY)(
    'FI-02 FI-04 AdminCreateUser, %s: one account, one mail, its password right',
    async (effect) => {
      const email = someone();
      await on.stage.fault({ operation: 'AdminCreateUser', effect, times: 4 });
      await invite(email);
      await vi.waitFor(() => expect(mailsTo(email)).toHaveLength(1), SOON);
      expect(mailsTo(email)[0]?.text).toContain('Temporary password: ');
      expect(await on.stage.pool.findUserByEmail(email)).toMatchObject({
        status: 'FORCE_CHANGE_PASSWORD',
      });
    },
  );

  it.each(EVERY)(
    'FI-03 AdminAddUserToGroup, %s: no access until both sides agree',
    async (effect) => {
      const guest = await createPerson(on.stage);
      const { id } = await invite(guest.email);
      const { invitationKey } = on.stage.deps.settings;
      const token = invitationToken(invitationKey, {
        tenantId: on.tenantId,
        invitationId: id,
        generation: 1,
      });
      await on.stage.fault({ operation: 'AdminAddUserToGroup', effect: 'throttle' });
      await acceptInvitation(
        { db: on.stage.db, jobs: on.stage.jobs },
        as(on.tenantId, guest, 'viewer'),
        {
          token,
        },
      );
      expect(await getRow(on.stage, on.tenantId, guest)).toMatchObject({
        role: 'member',
        applied_role: null,
      });
      expect(await rolesInPool(on.stage, on.tenantId, guest)).toEqual([]);
      await on.stage.heal();
      await on.stage.fault({ operation: 'AdminAddUserToGroup', effect, times: 2 });
      await vi.waitFor(async () => {
        expect(await rolesInPool(on.stage, on.tenantId, guest)).toEqual(['member']);
        expect(await getRow(on.stage, on.tenantId, guest)).toMatchObject({
          applied_role: 'member',
        });
      }, SOON);
    },
  );

  it('FI-04 a mail server that is away: pending and visible, then one mail', async () => {
    const { mailer } = on.stage.deps;
    const send = vi.spyOn(mailer, 'send');
    send.mockRejectedValueOnce(Object.assign(new Error('away'), { code: 'ECONNECTION' }));
    const email = someone();
    const { id } = await invite(email);
    await vi.waitFor(() => expect(mailsTo(email)).toHaveLength(1), SOON);
    send.mockRestore();
    const delivery = () =>
      on.stage.admin
        .query<{ delivery: string }>('select delivery from invitations where id = $1', [id])
        .then(({ rows }) => rows[0]?.delivery);
    await expect.poll(delivery, SOON).toBe('sent');
    await deliverInvitation(on.stage.deps, { tenantId: on.tenantId, invitationId: id });
    expect(mailsTo(email)).toHaveLength(1);
  });
});
