import { randomUUID } from 'node:crypto';
import { newId, type RoleId, toId } from '@gatehouse/domain/ids';
import {
  changeRole,
  getBulk,
  runBulk,
  startBulk,
  type StartBulkInput,
} from '@gatehouse/services/members';
import { createMembershipFixture } from '@gatehouse/testing/fixtures/tenant';
import { describe, expect, it, vi } from 'vitest';
import { useFaultyStage } from './stage/faulty-stage.ts';
import {
  as,
  createMember,
  createTenant,
  type Person,
  rolesInPool,
  getRow,
} from './stage/people.ts';

const on = useFaultyStage();
const LONG = { timeout: 60_000, interval: 200 };

const boss = () => as(on.tenantId, on.owner, 'owner');
const start = (input: StartBulkInput, ctx = boss()) => startBulk(on.stage, ctx, input);

/** Waits until every member has been tried. */
function finished(id: string, ctx = boss()) {
  return vi.waitFor(async () => {
    const bulk = await getBulk(on.stage, ctx, { id });
    expect(bulk.finishedAt).not.toBeNull();
    expect(bulk.done + bulk.failed).toBe(bulk.total);
    return bulk;
  }, LONG);
}

/** Members of the database alone, which Cognito does not know. */
async function addRows(count: number, name: string): Promise<void> {
  await on.stage.admin.query(
    `with people as (
       insert into users (id, email, email_verified, name)
       select gen_random_uuid(), $2 || n || '@example.com', true, $2 || ' ' || n
       from generate_series(1, $3::int) n returning id, email, name)
     insert into memberships (tenant_id, user_id, role, status, version, applied_version,
       applied_role, name, email)
     select $1, id, 'member', 'active', 1, 1, 'member', name, email from people`,
    [on.tenantId, name, count],
  );
}

describe('a change of many members', () => {
  it('reaches the pool for everyone while Cognito throttles, and can be taken back', async () => {
    const people: Person[] = [];
    for (let count = 0; count < 6; count += 1) {
      people.push(await createMember(on.stage, on.tenantId, 'member'));
    }
    await on.stage.fault({ operation: '*', effect: 'throttle', times: 30 });
    const userIds = people.map(({ userId }) => userId);
    const { id } = await start({ action: 'change_role', role: 'viewer', selection: { userIds } });
    expect(await finished(id)).toMatchObject({ total: 6, done: 6, failed: 0, failures: [] });
    const everybodyIs = (role: string) =>
      vi.waitFor(async () => {
        for (const person of people) {
          expect(await rolesInPool(on.stage, on.tenantId, person)).toEqual([role]);
          const row = await getRow(on.stage, on.tenantId, person);
          expect(row).toMatchObject({ role, applied_version: row?.version });
        }
      }, LONG);
    await everybodyIs('viewer');
    // Someone has been changed since: that change is not overwritten.
    const [first] = people;
    if (!first) throw new Error('nobody was made');
    await changeRole(on.stage, boss(), { userId: first.userId, role: 'admin' });
    const undo = await start({ action: 'change_role', selection: { undo: id } });
    expect(await finished(undo.id)).toMatchObject({
      total: 6,
      done: 5,
      failures: [{ userId: first.userId, code: 'resource.changed' }],
    });
    people.shift();
    await everybodyIs('member');
  });

  it('is worked off in slices, each member by the verb of one, with an event each', async () => {
    await addRows(120, 'slice');
    const { id, total } = await start({
      action: 'deactivate',
      selection: { matching: { search: 'slice' } },
    });
    expect(total).toBe(120);
    expect(await finished(id)).toMatchObject({ done: 120, failed: 0 });
    const { rows } = await on.stage.admin.query<{ events: number; gone: number }>(
      `select (select count(*)::int from audit_events where tenant_id = $1
          and action = 'member.deactivated' and actor_id = $2) as events,
         (select count(*)::int from memberships where tenant_id = $1 and name like 'slice%'
          and status = 'deactivated') as gone`,
      [on.tenantId, on.owner.userId],
    );
    expect(rows).toEqual([{ events: 120, gone: 120 }]);
    const undo = await start({ action: 'reactivate', selection: { undo: id } });
    expect(undo).toMatchObject({ total: 120 });
  });

  it('goes no further than its starter: owners fail one by one, and no one once they are demoted', async () => {
    const admin = await createMember(on.stage, on.tenantId, 'admin');
    const ctx = as(on.tenantId, admin, 'admin');
    const member = await createMember(on.stage, on.tenantId, 'member');
    const { id } = await start(
      { action: 'deactivate', selection: { userIds: [on.owner.userId, member.userId] } },
      ctx,
    );
    expect(await finished(id, ctx)).toMatchObject({
      done: 1,
      failures: [{ userId: on.owner.userId, code: 'role.above_own' }],
    });
    const late = randomUUID();
    await on.stage.admin.query(
      `insert into bulk_changes (tenant_id, id, action, started_by, claim_role, request_id)
       values ($1, $2, 'reactivate', $3, 'admin', 'r')`,
      [on.tenantId, late, admin.userId],
    );
    await on.stage.admin.query(
      'insert into bulk_items (tenant_id, bulk_id, user_id) values ($1, $2, $3)',
      [on.tenantId, late, member.userId],
    );
    await changeRole(on.stage, boss(), { userId: admin.userId, role: 'viewer' });
    await runBulk(on.stage.deps, { tenantId: on.tenantId, bulkId: late });
    expect(await getBulk(on.stage, ctx, { id: late })).toMatchObject({
      done: 0,
      failures: [{ userId: member.userId, code: 'permission.denied' }],
    });
    expect(await getRow(on.stage, on.tenantId, member)).toMatchObject({ status: 'deactivated' });
  });

  it('done twice, it has been done once: what a worker that died had done counts as done', async () => {
    const member = await createMember(on.stage, on.tenantId, 'member');
    const { id } = await start({
      action: 'remove',
      selection: { userIds: [member.userId] },
    });
    await finished(id);
    await on.stage.admin.query('update bulk_items set outcome = null where bulk_id = $1', [id]);
    await on.stage.admin.query('update bulk_changes set finished_at = null where id = $1', [id]);
    await runBulk(on.stage.deps, { tenantId: on.tenantId, bulkId: id });
    expect(await getBulk(on.stage, boss(), { id })).toMatchObject({ done: 1, failed: 0 });
  });

  it('signs many out, and resets the passwords of those whom no other tenant has', async () => {
    const [own, shared] = [
      await createMember(on.stage, on.tenantId, 'member'),
      await createMember(on.stage, on.tenantId, 'member'),
    ];
    await createMembershipFixture(on.stage.admin, await createTenant(on.stage), shared, {
      role: 'viewer',
    });
    const selection = { userIds: [own.userId, shared.userId] };
    const out = await start({ action: 'sign_out', selection });
    expect(await finished(out.id)).toMatchObject({ done: 2, failed: 0 });
    const { rows } = await on.stage.admin.query(
      `select user_id from memberships where tenant_id = $1 and user_id = any($2)
         and signed_out_at is not null`,
      [on.tenantId, selection.userIds],
    );
    expect(rows).toHaveLength(2);
    const reset = await start({ action: 'reset_password', selection });
    expect(await finished(reset.id)).toMatchObject({
      done: 1,
      failures: [{ userId: shared.userId, code: 'member.account_shared' }],
    });
  });

  it('makes no one an owner, not even by an undo, and gives custom roles', async () => {
    const member = await createMember(on.stage, on.tenantId, 'member');
    const roleId = newId<RoleId>();
    await on.stage.admin.query(
      `insert into roles (tenant_id, id, name, description, base, permissions)
       values ($1, $2, 'Narrow', '', 'viewer', array['tenant:read'])`,
      [on.tenantId, roleId],
    );
    const selection = { userIds: [member.userId] };
    const given = await start({ action: 'change_role', role: roleId, selection });
    await finished(given.id);
    const { rows } = await on.stage.admin.query(
      'select role, custom_role_id from memberships where user_id = $1',
      [member.userId],
    );
    expect(rows).toEqual([{ role: 'viewer', custom_role_id: roleId }]);
    const owner = await start({ action: 'change_role', role: 'owner', selection });
    expect(await finished(owner.id)).toMatchObject({
      done: 0,
      failures: [{ code: 'auth.step_up_required' }],
    });
    await expect(
      start({ action: 'reactivate', selection: { undo: given.id } }),
    ).rejects.toMatchObject({ code: 'resource.not_found' });
    await expect(
      start({ action: 'change_role', role: toId<RoleId>(randomUUID()), selection }),
    ).rejects.toMatchObject({ code: 'input.invalid' });
  });
});
