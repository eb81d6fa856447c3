import { groupName } from '@gatehouse/domain/group-name';
import { describe, expect, it } from 'vitest';
import { leave } from '@gatehouse/services/members';
import { describeTenant } from '../src/sync/describe-tenant.ts';
import { exportTenant, renameTenant } from '@gatehouse/services/tenants';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { stack, tenant, tenantId, useTenantOnStack } from './support/tenant-on-stack.ts';
import { rows, settledMember } from './support/lifecycle.ts';
import { describeDeletedAccount } from './lifecycle/deleted-account.ts';
import { describeDeletedTenant } from './lifecycle/deleted-tenant.ts';
import { describeDisabledPerson } from './lifecycle/disabled-person.ts';

useTenantOnStack();

describe('a renamed tenant', () => {
  it("has its new name in the pool's groups, and no group made for it", async () => {
    await settledMember('owner');
    await renameTenant(stack.deps, getContext(tenant, 'owner'), { name: 'A new name' });
    await describeTenant(stack.worker, { tenantId });
    const own = await stack.pool.listGroups(groupName(tenantId, 'owner').slice(0, 34));
    expect(own).toEqual([{ name: groupName(tenantId, 'owner'), description: 'A new name' }]);
  });
});

describe('everything of a tenant', () => {
  it('is read no further once its owner may not any more', async () => {
    const { parts } = await exportTenant(stack.deps, getContext(tenant, 'owner'));
    const [first, second] = parts;
    expect((await first?.[1].next())?.value).toMatchObject([{ id: tenantId }]);
    await rows(
      "update memberships set role = 'admin' where tenant_id = $1 and user_id = $2",
      tenantId,
      tenant.owner.userId,
    );
    await expect(second?.[1].next()).rejects.toMatchObject({ code: 'permission.denied' });
  });
});

describeDeletedTenant();
describeDisabledPerson();
describeDeletedAccount();

describe('leaving a tenant', () => {
  it('happens once: a user who is out already is told so, and there is one event', async () => {
    const ctx = getContext(tenant, 'member');
    const outcomes = await Promise.allSettled([
      leave(stack.deps, ctx),
      leave(stack.deps, ctx),
      leave(stack.deps, ctx),
    ]);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject(Array(2).fill({ reason: { code: 'resource.not_found' } }));
    const events = await rows(
      "select 1 from audit_events where tenant_id = $1 and action = 'member.left'",
      tenantId,
    );
    expect(events).toHaveLength(1);
  });
});
