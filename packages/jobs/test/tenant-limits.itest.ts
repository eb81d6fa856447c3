import { type TenantId, toId } from '@gatehouse/domain/ids';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { deleteAnswersOfYesterday } from '@gatehouse/services/idempotency';
import { getGroupRoom } from '@gatehouse/services/operator';
import { reconcileTenant } from '../src/reconcile/reconcile-tenant.ts';
import { createTenant, deleteTenant, getTenantAllowance } from '@gatehouse/services/tenants';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { type Stack, startStack } from './support/stack.ts';

let stack: Stack;
let tenant: TenantFixture;

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
});

afterAll(() => stack.stop());

beforeEach(async () => {
  tenant = await createTenantFixture(stack.admin);
});

/** The stack with other limits. */
const depsWith = (total: number, perDay: number) => ({
  ...stack.deps,
  settings: { ...stack.deps.settings, tenantLimits: { total, perDay } },
});

const member = () => getContext(tenant, 'member');

const setBack = (days: number) =>
  stack.admin.query(
    "update tenants set created_at = now() - $2::int * interval '1 day' where created_by = $1",
    [tenant.member.userId, days],
  );

describe('H6: a person makes so many tenants, and no more', () => {
  it('in all, and deleted ones count until they are purged', async () => {
    const deps = depsWith(2, 9);
    const first = await createTenant(deps, member(), { name: 'One' });
    await createTenant(deps, member(), { name: 'Two' });
    const refused = { code: 'tenant.too_many' };
    await expect(createTenant(deps, member(), { name: 'Three' })).rejects.toMatchObject(refused);
    expect(await getTenantAllowance(deps, member())).toEqual({
      refusal: 'tenant.too_many',
      total: 2,
      perDay: 9,
    });
    const { slug, id } = first;
    const owner = getContext({ ...tenant, id, slug, owner: tenant.member }, 'owner');
    await deleteTenant(deps, owner, { slug });
    await expect(createTenant(deps, member(), { name: 'Three' })).rejects.toMatchObject(refused);
    // Whoever left the tenant or handed it over has made it all the same.
    await stack.admin.query('delete from memberships where user_id = $1', [tenant.member.userId]);
    await expect(createTenant(deps, member(), { name: 'Three' })).rejects.toMatchObject(refused);
    await stack.admin.query('update tenants set purged_at = now() where id = $1', [id]);
    await expect(createTenant(deps, member(), { name: 'Three' })).resolves.toBeDefined();
  });

  it('and within a day, though they were purged', async () => {
    const deps = depsWith(9, 2);
    await createTenant(deps, member(), { name: 'One' });
    const second = await createTenant(deps, member(), { name: 'Two' });
    await stack.admin.query(
      'update tenants set deleted_at = now(), purge_at = now(), purged_at = now() where id = $1',
      [second.id],
    );
    await expect(createTenant(deps, member(), { name: 'Three' })).rejects.toMatchObject({
      code: 'tenant.too_many_a_day',
    });
    expect((await getTenantAllowance(deps, member())).refusal).toBe('tenant.too_many_a_day');
    await setBack(1);
    await expect(createTenant(deps, member(), { name: 'Three' })).resolves.toBeDefined();
  });

  it('of ten at once at the limit, one', async () => {
    const deps = depsWith(3, 9);
    await createTenant(deps, member(), { name: 'One' });
    await createTenant(deps, member(), { name: 'Two' });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) => createTenant(deps, member(), { name: `Three ${n}` })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        expect(outcome.reason).toMatchObject({ code: 'tenant.too_many' });
      }
    }
    const { rows } = await stack.admin.query('select 1 from tenants where created_by = $1', [
      tenant.member.userId,
    ]);
    expect(rows).toHaveLength(3);
  });

  it('and what others make does not count', async () => {
    const deps = depsWith(1, 1);
    await createTenant(deps, member(), { name: 'One' });
    await expect(
      createTenant(deps, getContext(tenant, 'viewer'), { name: 'Another' }),
    ).resolves.toBeDefined();
  });

  it('operators see who is there, and how many groups the pool holds; no one else does', async () => {
    const deps = depsWith(2, 9);
    await createTenant(deps, member(), { name: 'One' });
    await createTenant(deps, member(), { name: 'Two' });
    const { principal, ...rest } = getContext(tenant, 'owner');
    const operator = {
      ...rest,
      principal: { ...principal, kind: 'operator' as const },
      operatorPermissions: new Set(['platform:read'] as const),
    };
    expect((await getGroupRoom(deps, operator)).items).toEqual([]);
    await stack.admin.query('insert into operators (user_id) values ($1)', [principal.userId]);
    const tenantId = toId<TenantId>(tenant.id);
    for (const role of ['owner', 'viewer']) {
      await stack.worker.pool.ensureGroup(`t_${tenantId.replaceAll('-', '')}:${role}`, 'T');
    }
    await reconcileTenant({ ...stack.worker, log: { error: () => undefined } }, tenantId, {
      mode: 'repair',
      grace: 60,
    });
    const room = await getGroupRoom(deps, operator);
    expect(room).toMatchObject({ room: 10_000, scarce: false });
    expect(room.groups).toBe(3);
    expect(room.items).toContainEqual({
      id: tenant.member.userId,
      email: tenant.member.email,
      name: tenant.member.name,
      alive: 2,
      today: 2,
    });
    await stack.admin.query('update reconciliations set groups = 8000 where tenant_id = $1', [
      tenantId,
    ]);
    expect((await getGroupRoom(deps, operator)).scarce).toBe(true);
    await stack.admin.query('delete from operators');
  });
});

describe('answers to requests with an idempotency key', () => {
  it('are gone after a day, though no one asks again', async () => {
    const insert = (userId: string, key: string, hours: number) =>
      stack.admin.query(
        `insert into idempotency_keys (principal_id, key, request_hash, status, sealed_body, created_at)
         values ($1, $2, '\\x01', 201, '\\x02', now() - $3::int * interval '1 hour')`,
        [userId, key, hours],
      );
    const { owner, admin } = tenant;
    await insert(owner.userId, 'old', 25);
    await insert(owner.userId, 'new', 23);
    await insert(admin.userId, 'old', 200);
    expect(await deleteAnswersOfYesterday(stack.worker)).toBe(2);
    const { rows } = await stack.admin.query('select key from idempotency_keys');
    expect(rows).toEqual([{ key: 'new' }]);
    expect(await deleteAnswersOfYesterday(stack.worker)).toBe(0);
  });
});
