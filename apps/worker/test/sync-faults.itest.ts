import type { TenantId } from '@gatehouse/domain/ids';
import { changeRole } from '@gatehouse/services/members/change-role';
import { deactivateMember } from '@gatehouse/services/members/deactivate';
import { removeMember } from '@gatehouse/services/members/remove';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  vi,
} from 'vitest';
import { as, createMember, createTenant, type Person, rolesInPool, rowOf } from './stage/people.ts';
import { createStage, type Fault, type Stage } from './stage/stage.ts';

const SOON = { timeout: 20_000, interval: 100 };
const EVERY: readonly Fault['effect'][] = ['throttle', 'error', 'drop-before', 'drop-after'];

let stage: Stage;
let stopWorker: () => Promise<void>;
let tenantId: TenantId;
let owner: Person;

beforeAll(async () => {
  stage = await createStage(inject('postgres'));
  stopWorker = await stage.startWorker();
});

afterAll(async () => {
  await stopWorker();
  await stage.stop();
});

beforeEach(async () => {
  tenantId = await createTenant(stage);
  owner = await createMember(stage, tenantId, 'owner');
});

afterEach(() => stage.heal());

/** Pool and database agree, nothing is pending. */
function settled(person: Person, roles: readonly string[]): Promise<void> {
  return vi.waitFor(async () => {
    expect(await rolesInPool(stage, tenantId, person)).toEqual(roles);
    const row = await rowOf(stage, tenantId, person);
    if (row) expect(row.applied_version).toBe(row.version);
  }, SOON);
}

const dead = () => stage.fault({ operation: '*', effect: 'drop-before' });
const boss = () => as(tenantId, owner, 'owner');

describe('a change of role', () => {
  it('FI-06 upwards, Cognito dead: stays the old role and pending, then settles', async () => {
    const member = await createMember(stage, tenantId, 'viewer');
    await dead();
    const answer = await changeRole(stage, boss(), { userId: member.userId, role: 'admin' });
    expect(answer).toMatchObject({ role: 'admin', pending: true });
    await expect
      .poll(() => rowOf(stage, tenantId, member))
      .toMatchObject({ applied_role: 'viewer' });
    await stage.heal();
    await settled(member, ['admin']);
  });

  it('FI-07 downwards, Cognito dead: holds at once, then reaches the pool', async () => {
    const member = await createMember(stage, tenantId, 'admin');
    await dead();
    await changeRole(stage, boss(), { userId: member.userId, role: 'viewer' });
    expect(await rowOf(stage, tenantId, member)).toMatchObject({ role: 'viewer' });
    await expect(
      changeRole(stage, as(tenantId, member, 'admin'), { userId: member.userId, role: 'admin' }),
    ).rejects.toMatchObject({ code: 'permission.denied' });
    await stage.heal();
    await settled(member, ['viewer']);
  });

  it.each(EVERY)('FI-08 %s between the old group and the new: never two roles', async (effect) => {
    const member = await createMember(stage, tenantId, 'admin');
    await stage.fault(
      { operation: 'AdminAddUserToGroup', effect, times: 4 },
      { operation: 'GetGroup', effect, times: 1 },
    );
    const seen = new Set<number>();
    const watch = setInterval(() => {
      void rolesInPool(stage, tenantId, member).then(({ length }) => seen.add(length));
    }, 20);
    await changeRole(stage, boss(), { userId: member.userId, role: 'member' });
    await settled(member, ['member']);
    clearInterval(watch);
    expect([...seen].filter((count) => count > 1)).toEqual([]);
  });

  it('FI-15 a Cognito that answers after 30 s holds no request up', async () => {
    const member = await createMember(stage, tenantId, 'viewer');
    await stage.fault({ operation: '*', effect: 'delay', delayMs: 30_000 });
    const started = performance.now();
    await changeRole(stage, boss(), { userId: member.userId, role: 'member' });
    expect(performance.now() - started).toBeLessThan(1_000);
    await stage.heal();
    await settled(member, ['member']);
  });
});

describe('a reduction', () => {
  it.each(EVERY)(
    'FI-09 deactivation, %s: blocked at once, gone from the pool later',
    async (effect) => {
      const member = await createMember(stage, tenantId, 'admin');
      await stage.fault({ operation: 'AdminRemoveUserFromGroup', effect, times: 4 });
      await deactivateMember(stage, boss(), { userId: member.userId });
      await expect(
        changeRole(stage, as(tenantId, member, 'admin'), { userId: member.userId, role: 'viewer' }),
      ).rejects.toMatchObject({ code: 'member.deactivated' });
      await settled(member, []);
    },
  );

  it.each(EVERY)('FI-12 removal, %s: treated as done when it is', async (effect) => {
    const member = await createMember(stage, tenantId, 'member');
    await stage.fault({ operation: 'AdminRemoveUserFromGroup', effect, times: 3 });
    await removeMember(stage, boss(), { userId: member.userId });
    await settled(member, []);
  });

  it('FI-12 of somebody who is gone from the pool is done, and parks no job', async () => {
    const member = await createMember(stage, tenantId, 'member');
    await stage.pool.deleteUser(member.userId);
    await removeMember(stage, boss(), { userId: member.userId });
    await expect
      .poll(() => jobsOf(member), SOON)
      .toEqual([{ name: 'membership-revoke', state: 'completed' }]);
  });
});

describe('a grant', () => {
  it('FI-05 makes a group that is missing, also for two at once', async () => {
    const members = [
      await createMember(stage, tenantId, 'viewer'),
      await createMember(stage, tenantId, 'viewer'),
    ];
    await stage.fault({ operation: 'CreateGroup', effect: 'drop-after', times: 1 });
    await Promise.all(
      members.map(({ userId }) => changeRole(stage, boss(), { userId, role: 'admin' })),
    );
    for (const member of members) await settled(member, ['admin']);
  });

  it('to somebody who is gone from the pool is parked at once, with its reason', async () => {
    const member = await createMember(stage, tenantId, 'viewer');
    await stage.pool.deleteUser(member.userId);
    await changeRole(stage, boss(), { userId: member.userId, role: 'member' });
    await expect
      .poll(() => jobsOf(member), SOON)
      .toEqual([{ name: 'membership-sync', state: 'failed' }]);
    expect(await rowOf(stage, tenantId, member)).toMatchObject({ applied_role: 'viewer' });
  });
});

async function jobsOf({ userId }: Person) {
  const { rows } = await stage.admin.query<{ name: string; state: string }>(
    "select name, state::text from pgboss.job where data->>'userId' = $1",
    [userId],
  );
  return rows;
}
