import { randomUUID } from 'node:crypto';
import { markSignedOut } from '@gatehouse/db/repositories/users';
import {
  changeScimUser,
  connectScim,
  createScimUser,
  resolveScimToken,
} from '@gatehouse/services/scim';
import { changeRole, deactivateMember, removeMember } from '@gatehouse/services/members';
import { createTenant } from '@gatehouse/services/tenants';
import { describe, expect, it, vi } from 'vitest';
import { EVERY, SOON, useFaultyStage } from './stage/faulty-stage.ts';
import {
  as,
  createMember,
  createPerson,
  type Person,
  rolesInPool,
  getRow,
} from './stage/people.ts';

const on = useFaultyStage();

const UNLIMITED = { tenantLimits: { total: 99, perDay: 99 } };

/** Pool and database agree, nothing is pending. */
function settled(person: Person, roles: readonly string[]): Promise<void> {
  return vi.waitFor(async () => {
    expect(await rolesInPool(on.stage, on.tenantId, person)).toEqual(roles);
    const row = await getRow(on.stage, on.tenantId, person);
    if (row) expect(row.applied_version).toBe(row.version);
  }, SOON);
}

const dead = () => on.stage.fault({ operation: '*', effect: 'drop-before' });
const boss = () => as(on.tenantId, on.owner, 'owner');

describe('a change of role', () => {
  it('FI-06 upwards, Cognito dead: stays the old role and pending, then settles', async () => {
    const member = await createMember(on.stage, on.tenantId, 'viewer');
    await dead();
    const answer = await changeRole(on.stage, boss(), { userId: member.userId, role: 'admin' });
    expect(answer).toMatchObject({ role: 'admin', pending: true });
    await expect
      .poll(() => getRow(on.stage, on.tenantId, member))
      .toMatchObject({ applied_role: 'viewer' });
    await on.stage.heal();
    await settled(member, ['admin']);
  });

  it('FI-07 downwards, Cognito dead: holds at once, then reaches the pool', async () => {
    const member = await createMember(on.stage, on.tenantId, 'admin');
    await dead();
    await changeRole(on.stage, boss(), { userId: member.userId, role: 'viewer' });
    expect(await getRow(on.stage, on.tenantId, member)).toMatchObject({ role: 'viewer' });
    await expect(
      changeRole(on.stage, as(on.tenantId, member, 'admin'), {
        userId: member.userId,
        role: 'admin',
      }),
    ).rejects.toMatchObject({ code: 'permission.denied' });
    await on.stage.heal();
    await settled(member, ['viewer']);
  });

  it.each(EVERY)('FI-08 %s between the old group and the new: never two roles', async (effect) => {
    const member = await createMember(on.stage, on.tenantId, 'admin');
    await on.stage.fault(
      { operation: 'AdminAddUserToGroup', effect, times: 4 },
      { operation: 'GetGroup', effect, times: 1 },
    );
    const seen = new Set<number>();
    const watch = setInterval(() => {
      void rolesInPool(on.stage, on.tenantId, member).then(({ length }) => seen.add(length));
    }, 20);
    await changeRole(on.stage, boss(), { userId: member.userId, role: 'member' });
    await settled(member, ['member']);
    clearInterval(watch);
    expect([...seen].filter((count) => count > 1)).toEqual([]);
  });

  it('FI-15 a Cognito that answers after 30 s holds no request up', async () => {
    const member = await createMember(on.stage, on.tenantId, 'viewer');
    await on.stage.fault({ operation: '*', effect: 'delay', delayMs: 30_000 });
    const started = performance.now();
    await changeRole(on.stage, boss(), { userId: member.userId, role: 'member' });
    expect(performance.now() - started).toBeLessThan(15_000);
    await on.stage.heal();
    await settled(member, ['member']);
  });
});

describe('a reduction', () => {
  it.each(EVERY)(
    'FI-09 deactivation, %s: blocked at once, gone from the pool later',
    async (effect) => {
      const member = await createMember(on.stage, on.tenantId, 'admin');
      await on.stage.fault({ operation: 'AdminRemoveUserFromGroup', effect, times: 4 });
      await deactivateMember(on.stage, boss(), { userId: member.userId });
      await expect(
        changeRole(on.stage, as(on.tenantId, member, 'admin'), {
          userId: member.userId,
          role: 'viewer',
        }),
      ).rejects.toMatchObject({ code: 'member.deactivated' });
      await settled(member, []);
    },
  );

  it.each(EVERY)('FI-12 removal, %s: treated as done when it is', async (effect) => {
    const member = await createMember(on.stage, on.tenantId, 'member');
    await on.stage.fault({ operation: 'AdminRemoveUserFromGroup', effect, times: 3 });
    await removeMember(on.stage, boss(), { userId: member.userId });
    await settled(member, []);
  });

  it('FI-12 of someone who is gone from the pool is done, and parks no job', async () => {
    const member = await createMember(on.stage, on.tenantId, 'member');
    await on.stage.pool.deleteUser(member.userId);
    await removeMember(on.stage, boss(), { userId: member.userId });
    await expect
      .poll(() => getJobs(member), SOON)
      .toEqual([{ name: 'membership-revoke', state: 'completed' }]);
  });
});

describe('what concerns a whole person or tenant', () => {
  it('FI-10 a sign-out that Cognito refuses for long is tried until it takes it', async () => {
    const member = await createMember(on.stage, on.tenantId, 'member');
    await on.stage.fault({ operation: 'AdminUserGlobalSignOut', effect: 'error' });
    await on.stage.db.withUser({ userId: member.userId }, async (tx) => {
      await markSignedOut(tx, member.userId);
      await on.stage.jobs.send(tx, 'person-sign-out', { userId: member.userId });
    });
    await expect
      .poll(() => getJobs(member), SOON)
      .toEqual([{ name: 'person-sign-out', state: 'retry' }]);
    await on.stage.heal();
    await expect
      .poll(() => getJobs(member), { timeout: 40_000, interval: 200 })
      .toEqual([{ name: 'person-sign-out', state: 'completed' }]);
  }, 60_000);

  it.each(['CreateGroup', 'AdminAddUserToGroup'])(
    'FI-14 a new tenant is of no use to anybody until Cognito has its owner (%s fails)',
    async (operation) => {
      const founder = await createPerson(on.stage);
      await on.stage.fault({ operation, effect: 'throttle' });
      const { id } = await createTenant(
        { ...on.stage, settings: UNLIMITED },
        as(on.tenantId, founder, 'viewer'),
        {
          name: 'A new tenant',
        },
      );
      expect(await getRow(on.stage, id, founder)).toMatchObject({ applied_role: null });
      expect(await rolesInPool(on.stage, id, founder)).toEqual([]);
      await on.stage.heal();
      await vi.waitFor(async () => {
        expect(await rolesInPool(on.stage, id, founder)).toEqual(['owner']);
        expect(await getRow(on.stage, id, founder)).toMatchObject({ applied_role: 'owner' });
      }, SOON);
    },
  );
});

describe('a grant', () => {
  it('FI-05 makes a group that is missing, also for two at once', async () => {
    const members = [
      await createMember(on.stage, on.tenantId, 'viewer'),
      await createMember(on.stage, on.tenantId, 'viewer'),
    ];
    await on.stage.fault({ operation: 'CreateGroup', effect: 'drop-after', times: 1 });
    await Promise.all(
      members.map(({ userId }) => changeRole(on.stage, boss(), { userId, role: 'admin' })),
    );
    for (const member of members) await settled(member, ['admin']);
  });

  it('to someone who is gone from the pool is parked at once, with its reason', async () => {
    const member = await createMember(on.stage, on.tenantId, 'viewer');
    await on.stage.pool.deleteUser(member.userId);
    await changeRole(on.stage, boss(), { userId: member.userId, role: 'member' });
    await expect
      .poll(() => getJobs(member), SOON)
      .toEqual([{ name: 'membership-sync', state: 'failed' }]);
    expect(await getRow(on.stage, on.tenantId, member)).toMatchObject({ applied_role: 'viewer' });
  });
});

async function getJobs({ userId }: Person) {
  const { rows } = await on.stage.admin.query<{ name: string; state: string }>(
    `select name, state::text from pgboss.job
     where data->>'userId' = $1 and name <> 'notification-mail'`,
    [userId],
  );
  return rows;
}

describe('a directory that lets someone go', () => {
  it('SC-19 while Cognito refuses calls: their groups are gone within 60 s', async () => {
    const member = await createMember(on.stage, on.tenantId, 'member');
    await on.stage.admin.query(
      `insert into domains (tenant_id, id, name, state, challenge_token, created_by_name)
       values ($1, gen_random_uuid(), 'example.com', 'verified', repeat('x', 43), 'fixture')`,
      [on.tenantId],
    );
    const deps = { ...on.stage.deps, ...on.stage };
    const set = { name: 'Okta', defaultRole: 'member', days: null } as const;
    const { id: connectionId, token } = await connectScim(deps, boss(), set);
    const origin = { requestId: randomUUID(), address: null };
    const ctx = await resolveScimToken(deps, { connectionId, token }, origin);
    if (!ctx) throw new Error('the token does not hold');
    const record = { userName: member.email, externalId: null, active: true, attributes: {} };
    const { id } = await createScimUser(deps, ctx, record);
    await on.stage.fault({
      operation: 'AdminRemoveUserFromGroup',
      effect: 'throttle',
      times: 3,
    });
    const edit = () => ({ ...record, active: false });
    await changeScimUser(deps, ctx, { id, seen: undefined, edit });
    expect(await getRow(on.stage, on.tenantId, member)).toMatchObject({ status: 'deactivated' });
    await vi.waitFor(
      async () => expect(await rolesInPool(on.stage, on.tenantId, member)).toEqual([]),
      { timeout: 60_000, interval: 200 },
    );
  }, 90_000);
});
