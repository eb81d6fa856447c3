import {
  createMembershipFixture,
  createPersonFixture,
  createTenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { mailNotification } from '../src/sync/mail-notification.ts';
import { syncPerson } from '../src/sync/sync-person.ts';
import { mailsTo } from './support/invitations.ts';
import { startStack, type Stack } from './support/stack.ts';

let stack: Stack;

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
});

afterAll(() => stack.stop());

it('FE-61 every use of break-glass access is an event, and mailed to all owners', async () => {
  const { admin, worker } = stack;
  const tenant = await createTenantFixture(admin);
  const second = await createPersonFixture(admin, { name: 'Second' });
  await createMembershipFixture(admin, tenant.id, second, { role: 'owner' });
  const person = tenant.owner;
  const uses = async () =>
    (
      await admin.query<{ target_id: string; request_id: string }>(
        `select target_id, request_id from audit_events
         where tenant_id = $1 and action = 'tenant.break_glass_used'`,
        [tenant.id],
      )
    ).rows;
  const signIn = (userId: string, requestId: string) =>
    syncPerson(worker, { userId, signedInBy: requestId });
  await signIn(person.userId, 'optional');
  await admin.query("update tenants set sso_policy = 'required' where id = $1", [tenant.id]);
  await signIn(person.userId, 'not chosen');
  await admin.query(
    'update memberships set break_glass = true where tenant_id = $1 and user_id = $2',
    [tenant.id, person.userId],
  );
  // A change of their profile is no sign-in.
  await syncPerson(worker, { userId: person.userId });
  await signIn(second.userId, 'another owner');
  expect(await uses()).toEqual([]);
  await signIn(person.userId, 'in an emergency');
  expect(await uses()).toEqual([{ target_id: person.userId, request_id: 'in an emergency' }]);
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

it('tells all owners, once, that a break-glass owner has lost the second factor', async () => {
  const { admin, worker } = stack;
  const tenant = await createTenantFixture(admin);
  const second = await createPersonFixture(admin, { name: 'Second' });
  await createMembershipFixture(admin, tenant.id, second, { role: 'owner' });
  const { userId } = tenant.owner;
  const told = async (of: string) => {
    const { rows } = await admin.query<{ id: string; facts: unknown }>(
      "select id, facts from notifications where user_id = $1 and kind = 'sso.break_glass_unprotected'",
      [of],
    );
    return rows;
  };
  const lose = async () => {
    await admin.query('update memberships set mfa = true where user_id = $1', [userId]);
    await syncPerson(worker, { userId });
    await syncPerson(worker, { userId });
  };
  await admin.query(
    'update memberships set break_glass = true where tenant_id = $1 and user_id = $2',
    [tenant.id, userId],
  );
  await lose();
  expect(await told(userId)).toEqual([]);
  await admin.query("update tenants set sso_policy = 'required' where id = $1", [tenant.id]);
  await lose();
  for (const owner of [tenant.owner, second]) {
    const [notification, ...more] = await told(owner.userId);
    expect(notification?.facts).toEqual({ name: tenant.owner.name });
    expect(more).toEqual([]);
    await mailNotification(worker, {
      userId: owner.userId,
      notificationId: notification?.id ?? '',
    });
    expect(mailsTo(stack, owner.email).map(({ subject }) => subject)).toEqual([
      `${tenant.owner.name} has no second factor any more`,
    ]);
  }
});
