import { toId, type TenantId, type UserId } from '@gatehouse/domain/ids';
import { noteBreakGlassUse } from '@gatehouse/services/sso';
import { getContext } from '@gatehouse/testing/fixtures/context';
import {
  createMembershipFixture,
  createPersonFixture,
  createTenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { mailNotification } from '../src/sync/mail-notification.ts';
import { mailsTo } from './support/invitations.ts';
import { startStack, type Stack } from './support/stack.ts';

let stack: Stack;

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
});

afterAll(() => stack.stop());

it('FE-61 every use of break-glass access is an event, and mailed to all owners', async () => {
  const { admin, deps, worker } = stack;
  const tenant = await createTenantFixture(admin);
  const second = await createPersonFixture(admin, { name: 'Second' });
  await createMembershipFixture(admin, tenant.id, second, { role: 'owner' });
  const tenantId = toId<TenantId>(tenant.id);
  const person = { userId: toId<UserId>(tenant.owner.userId), name: tenant.owner.name };
  const ctx = getContext(tenant, 'owner');
  await deps.db.withTenant({ tenantId }, (tx) =>
    noteBreakGlassUse(deps, tx, { ctx, tenantId, person }),
  );
  const { rows: events } = await admin.query(
    `select target_id from audit_events
     where tenant_id = $1 and action = 'tenant.break_glass_used'`,
    [tenant.id],
  );
  expect(events).toEqual([{ target_id: person.userId }]);
  for (const { userId, email } of [tenant.owner, second]) {
    const { rows } = await admin.query<{ id: string }>(
      "select id from notifications where user_id = $1 and kind = 'sso.break_glass_used'",
      [userId],
    );
    expect(rows).toHaveLength(1);
    await mailNotification(worker, { userId, notificationId: rows[0]?.id ?? '' });
    expect(mailsTo(stack, email).map(({ subject }) => subject)).toEqual([
      `${person.name} signed in to ${tenant.name} without your identity provider`,
    ]);
  }
});
