import { readGroups } from '@gatehouse/domain/group-name';
import type { TenantId } from '@gatehouse/domain/ids';
import type { Role } from '@gatehouse/domain/role';
import { changeRole, removeMember } from '@gatehouse/services/members';
import { reconcileDue } from '@gatehouse/jobs/reconcile/reconcile-due';
import { reconcileTenant } from '@gatehouse/jobs/reconcile/reconcile-tenant';
import { applyMembership } from '@gatehouse/jobs/sync/apply-membership';
import { toGroupName } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import {
  as,
  createMember,
  createPerson,
  createTenant,
  type Person,
  rolesInPool,
  getRow,
} from './stage/people.ts';
import { createStage, type Stage } from './stage/stage.ts';

let stage: Stage;
let tenantId: TenantId;
let owner: Person;

beforeAll(async () => {
  stage = await createStage(inject('postgres'));
});

afterAll(() => stage.stop());
afterEach(() => stage.heal());

beforeEach(async () => {
  tenantId = await createTenant(stage);
  owner = await createMember(stage, tenantId, 'owner');
});

const deps = () => ({ db: stage.workerDb, pool: stage.pool, log: stage.deps.log });
const run = (mode: 'report' | 'repair' | 'operator' = 'repair', grace = 0) =>
  reconcileTenant(deps(), tenantId, { mode, grace });

/** What someone does in the AWS console. */
async function outOfBand(person: Person, role: Role): Promise<void> {
  await stage.pool.ensureGroup(toGroupName(tenantId, role), 'A tenant');
  await stage.pool.addUserToGroup(person.userId, toGroupName(tenantId, role));
}

async function events(): Promise<unknown[]> {
  const { rows } = await stage.admin.query(
    `select target_id, before, after from audit_events
     where tenant_id = $1 and action = 'member.drift_repaired'`,
    [tenantId],
  );
  return rows;
}

describe('the reconciler', () => {
  it('finds nothing where nothing is wrong', async () => {
    await createMember(stage, tenantId, 'member');
    expect(await run()).toEqual([]);
    expect(await events()).toEqual([]);
  });

  it('FI-18 a group added in the console gives no right, is found, removed and on record', async () => {
    const member = await createMember(stage, tenantId, 'viewer');
    await outOfBand(member, 'admin');
    const claims = readGroups(await stage.pool.listGroupsOfUser(member.userId));
    expect(claims.roles.get(tenantId)).toBe('viewer');
    expect(await run('report')).toMatchObject([{ kind: 'extra right', outcome: 'reported' }]);
    expect(await rolesInPool(stage, tenantId, member)).toHaveLength(2);
    expect(await run()).toMatchObject([{ userId: member.userId, outcome: 'repaired' }]);
    expect(await rolesInPool(stage, tenantId, member)).toEqual(['viewer']);
    expect(await events()).toMatchObject([
      { target_id: member.userId, after: { groups: 'viewer' } },
    ]);
    expect(await run()).toEqual([]);
  });

  it('FI-18 takes a group from someone who is no member', async () => {
    const stranger = await createPerson(stage);
    await outOfBand(stranger, 'owner');
    expect(await run()).toMatchObject([{ kind: 'extra right', outcome: 'repaired' }]);
    expect(await rolesInPool(stage, tenantId, stranger)).toEqual([]);
  });

  it('gives back a right that went missing, once the grace is over', async () => {
    const member = await createMember(stage, tenantId, 'admin');
    await stage.pool.removeUserFromGroup(member.userId, toGroupName(tenantId, 'admin'));
    expect(await run('repair', 60)).toEqual([]);
    expect(await run()).toMatchObject([{ kind: 'missing right', outcome: 'repaired' }]);
    expect(await rolesInPool(stage, tenantId, member)).toEqual(['admin']);
  });

  it('only reports someone whom the database has never seen, and one disabled in the pool', async () => {
    const { user } = await stage.pool.createUser({
      email: `unknown-${tenantId}@example.com`,
      temporaryPassword: 'Aa1!aaaaaaaa',
    });
    await stage.pool.addUserToGroup(user.sub, toGroupName(tenantId, 'owner'));
    const member = await createMember(stage, tenantId, 'member');
    await stage.pool.disableUser(member.userId);
    const findings = await run();
    expect(findings).toHaveLength(2);
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ userId: user.sub, outcome: 'left: unknown user' }),
        expect.objectContaining({ userId: member.userId, outcome: 'left: for an operator' }),
      ]),
    );
  });

  it('leaves the last owner to an operator', async () => {
    await outOfBand(owner, 'viewer');
    expect(await run()).toMatchObject([{ lastOwner: true, outcome: 'left: the last owner' }]);
    expect(await rolesInPool(stage, tenantId, owner)).toHaveLength(2);
    expect(await run('operator')).toMatchObject([{ outcome: 'repaired' }]);
    expect(await rolesInPool(stage, tenantId, owner)).toEqual(['owner']);
  });

  it("CR-15 beside an admin at work on the same member: the admin's newer state wins", async () => {
    const member = await createMember(stage, tenantId, 'viewer');
    const roles: Role[] = ['admin', 'member', 'viewer', 'member'];
    for (const role of roles) {
      await outOfBand(member, 'owner');
      const job = { tenantId, userId: member.userId };
      await Promise.all([
        run(),
        changeRole(stage, as(tenantId, owner, 'owner'), { userId: member.userId, role }).then(() =>
          applyMembership({ ...stage.deps, pool: stage.pool }, job),
        ),
      ]);
      await run();
      expect(await rolesInPool(stage, tenantId, member)).toEqual([role]);
      const row = await getRow(stage, tenantId, member);
      expect(row).toMatchObject({ role, applied_role: role, applied_version: row?.version });
    }
  });

  it('takes a removal that is on its way for no drift', async () => {
    const member = await createMember(stage, tenantId, 'admin');
    await removeMember(stage, as(tenantId, owner, 'owner'), { userId: member.userId });
    expect(await run('repair', 60)).toEqual([]);
    expect(await run()).toMatchObject([{ kind: 'extra right', outcome: 'repaired' }]);
  });

  it('FI-38 two at once: one works, the other leaves the tenant alone', async () => {
    const member = await createMember(stage, tenantId, 'viewer');
    await outOfBand(member, 'admin');
    const results = await Promise.all([run(), run(), run()]);
    expect(results.filter((result) => result !== null)).toHaveLength(1);
    expect(await events()).toHaveLength(1);
  });

  it('FI-38 stopped halfway: the next run goes on with what is left', async () => {
    const others = [await createTenant(stage), await createTenant(stage)];
    const options = { everySeconds: 3_600, limit: 1_000, grace: 60 };
    await reconcileDue(deps(), options);
    for (const id of [tenantId, ...others]) {
      await stage.admin.query(
        'update reconciliations set finished_at = null where tenant_id = $1',
        [id],
      );
    }
    await stage.fault({ operation: 'ListUsersInGroup', effect: 'error', from: 6 });
    await expect(reconcileDue(deps(), options)).rejects.toMatchObject({
      code: 'cognito.unavailable',
    });
    await stage.heal();
    expect(await reconcileDue(deps(), options)).toMatchObject({ tenants: 2 });
    expect(await reconcileDue(deps(), options)).toMatchObject({ tenants: 0 });
  });

  it('FI-38 killed halfway: the lease ends by itself', async () => {
    await stage.admin.query(
      `insert into reconciliations (tenant_id, lease_until) values ($1, now() + interval '1 second')`,
      [tenantId],
    );
    expect(await run()).toBeNull();
    await expect.poll(() => run(), { timeout: 5_000 }).toEqual([]);
  });
});
