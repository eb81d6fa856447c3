import { groupName } from '@gatehouse/domain/group-name';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { applyMembership } from '../src/sync/apply-membership.ts';
import {
  addMember,
  desire,
  type Desired,
  insertDesired,
  removeRow,
  getRow,
} from './support/members.ts';
import { recordPool } from './support/recording-pool.ts';
import { startStack, type Stack } from './support/stack.ts';

let stack: Stack;
let tenantId: TenantId;

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
});

afterAll(() => stack.stop());

beforeEach(async () => {
  tenantId = toId<TenantId>((await createTenantFixture(stack.admin)).id);
});

const apply = (member: Desired, pool = stack.worker.pool) =>
  applyMembership({ db: stack.worker.db, pool }, member);

const getGroups = async ({ userId }: Desired) =>
  (await stack.worker.pool.listGroupsOfUser(userId)).toSorted();

describe('one change after the other', () => {
  it('a grant makes the group, puts the person in, and marks their claims stale', async () => {
    const member = await addMember(stack, tenantId, 'member');
    expect(await getRow(stack, member)).toMatchObject({ settled: false, stale: false });
    await apply(member);
    expect(await getGroups(member)).toEqual([groupName(tenantId, 'member')]);
    expect(await getRow(stack, member)).toEqual({
      role: 'member',
      settled: true,
      applied_role: 'member',
      stale: true,
    });
  });

  it('a change takes the old group first: no moment holds two', async () => {
    const member = await addMember(stack, tenantId, 'viewer');
    await apply(member);
    for (const role of ['admin', 'member', 'owner', 'viewer'] as const) {
      const before = (await getRow(stack, member))?.role;
      await desire(stack, member, { role });
      await stack.worker.pool.ensureGroup(groupName(tenantId, role), 'A tenant');
      const watched = recordPool(stack.worker.pool);
      await apply(member, watched.pool);
      expect(watched.calls).toEqual([`remove ${before}`, `add ${role}`]);
      expect(watched.mostAtOnce).toBe(1);
      expect(await getGroups(member)).toEqual([groupName(tenantId, role)]);
    }
  });

  it('PE-22 a deactivation ends this tenant alone, and a return brings the role back', async () => {
    const member = await addMember(stack, tenantId, 'admin');
    const elsewhere = toId<TenantId>((await createTenantFixture(stack.admin)).id);
    const other = { tenantId: elsewhere, userId: member.userId };
    await insertDesired(stack, other, 'viewer');
    await apply(member);
    await apply(other);
    await desire(stack, member, { status: 'deactivated' });
    await apply(member);
    expect(await getGroups(member)).toEqual([groupName(elsewhere, 'viewer')]);
    expect(await getRow(stack, member)).toMatchObject({ settled: true, applied_role: null });
    expect(await stack.pool.signIn(member.user)).toHaveProperty('idToken');
    await desire(stack, member, { status: 'active' });
    await apply(member);
    expect(await getGroups(member)).toContain(groupName(tenantId, 'admin'));
  });

  it('a removal takes the group, an invitation later gives another', async () => {
    const member = await addMember(stack, tenantId, 'admin');
    await apply(member);
    await removeRow(stack, member);
    await apply(member);
    expect(await getGroups(member)).toEqual([]);
    await insertDesired(stack, member, 'viewer');
    await apply(member);
    expect(await getGroups(member)).toEqual([groupName(tenantId, 'viewer')]);
    expect(await getRow(stack, member)).toMatchObject({ settled: true, applied_role: 'viewer' });
  });

  it('groups that are not of this tenant are left alone', async () => {
    const member = await addMember(stack, tenantId, 'member');
    for (const group of ['platform:operator', 'somebody-elses']) {
      await stack.worker.pool.ensureGroup(group, 'not ours');
      await stack.worker.pool.addUserToGroup(member.userId, group);
    }
    await apply(member);
    await removeRow(stack, member);
    await apply(member);
    expect(await getGroups(member)).toEqual(['platform:operator', 'somebody-elses']);
  });
});

describe('jobs that come late, twice or swapped', () => {
  it('a second one finds nothing to do', async () => {
    const member = await addMember(stack, tenantId, 'member');
    await apply(member);
    const watched = recordPool(stack.worker.pool);
    await apply(member, watched.pool);
    expect(watched.calls).toEqual([]);
  });

  it('any number at once end in the state that is desired', async () => {
    const member = await addMember(stack, tenantId, 'viewer');
    const changes = ['admin', 'member', 'owner', 'member', 'viewer', 'admin'] as const;
    const jobs = [apply(member)];
    for (const role of changes) {
      await desire(stack, member, { role });
      jobs.push(apply(member), apply(member));
    }
    await Promise.all(jobs);
    expect(await getGroups(member)).toEqual([groupName(tenantId, 'admin')]);
    expect(await getRow(stack, member)).toMatchObject({ settled: true, applied_role: 'admin' });
  });
});

describe('the desired state moves on under a job', () => {
  /** Runs one change when the watched pool is about to make this call. */
  const during = (call: string, change: () => Promise<void>) => {
    let done = false;
    return recordPool(stack.worker.pool, async (next) => {
      if (done || next !== call) return;
      done = true;
      await change();
    });
  };

  it('to another role: that one is applied', async () => {
    const member = await addMember(stack, tenantId, 'admin');
    const watched = during('add admin', () => desire(stack, member, { role: 'viewer' }));
    await apply(member, watched.pool);
    expect(watched.mostAtOnce).toBe(1);
    expect(await getGroups(member)).toEqual([groupName(tenantId, 'viewer')]);
    expect(await getRow(stack, member)).toMatchObject({ settled: true, applied_role: 'viewer' });
  });

  it('to a removal: nothing is left', async () => {
    const member = await addMember(stack, tenantId, 'admin');
    await apply(member, during('add admin', () => removeRow(stack, member)).pool);
    expect(await getGroups(member)).toEqual([]);
  });

  it('to a removal and a new invitation, whose row counts from one again', async () => {
    const member = await addMember(stack, tenantId, 'admin');
    const again = async () => {
      await removeRow(stack, member);
      await insertDesired(stack, member, 'viewer');
    };
    await apply(member, during('add admin', again).pool);
    expect(await getGroups(member)).toEqual([groupName(tenantId, 'viewer')]);
    expect(await getRow(stack, member)).toMatchObject({ settled: true, applied_role: 'viewer' });
  });

  it('and on, and on: the job gives up and is tried afresh', async () => {
    const member = await addMember(stack, tenantId, 'admin');
    const restless = recordPool(stack.worker.pool, (call) =>
      desire(stack, member, { role: call.endsWith('admin') ? 'viewer' : 'admin' }),
    );
    await expect(apply(member, restless.pool)).rejects.toThrow('keeps changing');
    expect(await getRow(stack, member)).toMatchObject({ settled: false });
    await apply(member);
    expect(await getRow(stack, member)).toMatchObject({ settled: true });
  });
});

describe('Cognito fails', () => {
  beforeEach(() => stack.pool.heal());

  const OPERATIONS = ['AdminListGroupsForUser', 'AdminRemoveUserFromGroup', 'AdminAddUserToGroup'];
  const EFFECTS = ['error', 'drop-before', 'drop-after'] as const;
  const cases = OPERATIONS.flatMap((operation) => EFFECTS.map((effect) => ({ operation, effect })));

  it.each(cases)('FI-08 $operation, $effect: a later try ends right', async (fault) => {
    const member = await addMember(stack, tenantId, 'admin');
    await apply(member);
    await desire(stack, member, { role: 'viewer' });
    await stack.pool.break(fault);
    await expect(apply(member)).rejects.toMatchObject({ code: 'cognito.unavailable' });
    await stack.pool.heal();
    expect((await getGroups(member)).length).toBeLessThanOrEqual(1);
    expect(await getRow(stack, member)).toMatchObject({ settled: false, applied_role: 'admin' });
    await apply(member);
    expect(await getGroups(member)).toEqual([groupName(tenantId, 'viewer')]);
    expect(await getRow(stack, member)).toMatchObject({ settled: true, applied_role: 'viewer' });
  });
});
