import type { Role } from '@gatehouse/domain/role';
import { changeRole, deactivateMember } from '@gatehouse/services/members';
import { applyMembership } from '@gatehouse/jobs/sync/apply-membership';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { as, createMember, createTenant, rolesInPool, getRow } from './stage/people.ts';
import { createStage, type Stage } from './stage/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await createStage(inject('postgres'));
});

afterAll(() => stage.stop());
afterEach(() => stage.heal());

/** Without a worker's haste: here nothing tries again. */
const patient = () => ({ ...stage.deps, pool: stage.pool });

describe('jobs', () => {
  it('FI-19 twice, side by side and late, end in the same state', async () => {
    const tenantId = await createTenant(stage);
    const owner = await createMember(stage, tenantId, 'owner');
    const member = await createMember(stage, tenantId, 'viewer');
    const job = { tenantId, userId: member.userId };
    await changeRole(stage, as(tenantId, owner, 'owner'), { userId: member.userId, role: 'admin' });
    await Promise.all(Array.from({ length: 5 }, () => applyMembership(patient(), job)));
    expect(await rolesInPool(stage, tenantId, member)).toEqual(['admin']);
    await deactivateMember(stage, as(tenantId, owner, 'owner'), { userId: member.userId });
    await Promise.all(Array.from({ length: 5 }, () => applyMembership(patient(), job)));
    expect(await rolesInPool(stage, tenantId, member)).toEqual([]);
    await applyMembership(patient(), job);
    expect(await rolesInPool(stage, tenantId, member)).toEqual([]);
  });

  it('FI-20 in the wrong order: the newest desired state wins', async () => {
    const tenantId = await createTenant(stage);
    const owner = await createMember(stage, tenantId, 'owner');
    const member = await createMember(stage, tenantId, 'viewer');
    const ctx = as(tenantId, owner, 'owner');
    await stage.fault({
      operation: 'AdminAddUserToGroup',
      effect: 'delay',
      delayMs: 200,
      times: 1,
    });
    await changeRole(stage, ctx, { userId: member.userId, role: 'admin' });
    const slow = applyMembership(patient(), { tenantId, userId: member.userId });
    await changeRole(stage, ctx, { userId: member.userId, role: 'member' });
    const quick = applyMembership(patient(), { tenantId, userId: member.userId });
    await Promise.all([slow, quick]);
    expect(await rolesInPool(stage, tenantId, member)).toEqual(['member']);
    expect(await getRow(stage, tenantId, member)).toMatchObject({ applied_version: 3, version: 3 });
  });

  it('TI-15 of two tenants on one worker keep to their own, side by side and mixed up', async () => {
    const tenants = await Promise.all(
      [0, 1].map(async () => {
        const tenantId = await createTenant(stage);
        const owner = await createMember(stage, tenantId, 'owner');
        const member = await createMember(stage, tenantId, 'viewer');
        return { tenantId, owner, member };
      }),
    );
    const [one, other] = tenants as [(typeof tenants)[0], (typeof tenants)[0]];
    const give = ({ tenantId, owner, member }: typeof one, role: Role) =>
      changeRole(stage, as(tenantId, owner, 'owner'), { userId: member.userId, role });
    await Promise.all([give(one, 'admin'), give(other, 'member')]);
    const jobs = [one, other].flatMap(({ tenantId }) =>
      [one, other].map(({ member }) => ({ tenantId, userId: member.userId })),
    );
    await Promise.all(
      [...jobs, ...jobs.toReversed()].map((job) => applyMembership(patient(), job)),
    );
    expect(await rolesInPool(stage, one.tenantId, one.member)).toEqual(['admin']);
    expect(await rolesInPool(stage, other.tenantId, other.member)).toEqual(['member']);
    expect(await rolesInPool(stage, one.tenantId, other.member)).toEqual([]);
    expect(await rolesInPool(stage, other.tenantId, one.member)).toEqual([]);
  });

  it('FI-16 queued while Cognito is down drain afterwards', async () => {
    const tenantId = await createTenant(stage);
    const owner = await createMember(stage, tenantId, 'owner');
    const members = await Promise.all(
      Array.from({ length: 30 }, () => createMember(stage, tenantId, 'member')),
    );
    const ctx = as(tenantId, owner, 'owner');
    await stage.fault({ operation: '*', effect: 'throttle' });
    const wanted = (index: number): Role => (index % 2 === 0 ? 'admin' : 'viewer');
    for (const [index, { userId }] of members.entries()) {
      await changeRole(stage, ctx, { userId, role: wanted(index) });
    }
    const stop = await stage.startWorker();
    await vi.waitFor(
      async () => {
        const { rows } = await stage.admin.query(
          "select 1 from pgboss.job where state = 'retry' and data->>'tenantId' = $1",
          [tenantId],
        );
        expect(rows.length).toBeGreaterThan(5);
      },
      { timeout: 20_000 },
    );
    await stage.heal();
    await vi.waitFor(
      async () => {
        const roles = await Promise.all(members.map((one) => rolesInPool(stage, tenantId, one)));
        expect(roles).toEqual(members.map((_, index) => [wanted(index)]));
      },
      { timeout: 60_000, interval: 500 },
    );
    await stop();
  }, 90_000);

  it("FI-26 of a worker that died are another's within 90 s, with no double effect", async () => {
    const tenantId = await createTenant(stage);
    const owner = await createMember(stage, tenantId, 'owner');
    const member = await createMember(stage, tenantId, 'viewer');
    await changeRole(stage, as(tenantId, owner, 'owner'), { userId: member.userId, role: 'admin' });
    // What a worker leaves behind that is killed the moment it has begun: an active job, no heartbeat.
    const { PgBoss } = await import('pg-boss');
    const victim = new PgBoss({
      connectionString: stage.database.workerUrl,
      migrate: false,
      supervise: false,
      schedule: false,
    });
    await victim.start();
    const taken = await victim.fetch('membership-sync', { batchSize: 100 });
    expect(taken.length).toBeGreaterThan(0);
    await victim.stop({ graceful: false });
    const died = Date.now();
    const stop = await stage.startWorker();
    await vi.waitFor(
      async () => expect(await rolesInPool(stage, tenantId, member)).toEqual(['admin']),
      { timeout: 90_000, interval: 500 },
    );
    expect(Date.now() - died).toBeGreaterThan(5_000);
    await stop();
  }, 100_000);
});
