import { randomUUID } from 'node:crypto';
import { createSessionFixture, type PersonFixture } from '@gatehouse/testing/fixtures/tenant';
import { totp } from '@gatehouse/testing/totp';
import { call, type Target } from '../target.ts';
import type { Samples } from './sample.ts';
import { PNG, addAvatar, addMember, addNotification } from '../fixtures/people.ts';

/** One's own account and sessions. */
export const ACCOUNT_SAMPLES: Samples = {
  getMe: async () => ({ path: '/me' }),
  deleteAccount: async (target, _, caller) => {
    // An owner first gives their tenants another one.
    const { rows } = await target.admin.query<{ tenant_id: string }>(
      "select tenant_id from memberships where user_id = $1 and role = 'owner'",
      [caller.userId],
    );
    for (const { tenant_id: id } of rows) await addMember(target, { id, canary: 'x' }, 'owner');
    return { path: '/me/delete', body: { email: caller.email } };
  },
  signOut: async () => ({ path: '/session/sign-out' }),
  listSessions: async () => ({ path: '/me/sessions' }),
  endOneSession: async ({ admin }, _, caller) => {
    await createSessionFixture(admin, caller.userId, []);
    const { rows } = await admin.query<{ id: string }>(
      'select id from sessions where user_id = $1 order by created_at desc limit 1',
      [caller.userId],
    );
    return { path: `/me/sessions/${rows[0]?.id}/end` };
  },
  endOtherSessions: async () => ({ path: '/me/sessions/end-others' }),
  endAllSessions: async () => ({ path: '/me/sessions/end-all' }),
  getAccount: async () => ({ path: '/me/account' }),
  changeName: async () => ({ path: '/me/name', body: { name: `Called ${randomUUID()}` } }),
  listSecurityEvents: async () => ({ path: '/me/security-events' }),
  setAvatar: async () => ({ path: '/me/avatar', body: { image: PNG.toString('base64') } }),
  removeAvatar: async () => ({ path: '/me/avatar/remove' }),
  getAvatar: async ({ admin }, _, caller) => {
    await addAvatar(admin, caller.userId);
    return { path: `/people/${caller.userId}/avatar` };
  },
  changePassword: async (target, _, caller) => {
    const { password } = await target.permit(caller.sessionToken);
    const newPassword = `New-${randomUUID()}`;
    return { path: '/me/password', body: { currentPassword: password, newPassword } };
  },
  requestEmail: async (target, _, caller) => {
    await target.permit(caller.sessionToken);
    return { path: '/me/email', body: { email: `${randomUUID()}@example.com` } };
  },
  confirmEmail: async (target, _, caller) => {
    const account = await target.permit(caller.sessionToken);
    const email = `${randomUUID()}@example.com`;
    await call(target, 'POST', '/me/email', { as: caller, body: { email } });
    return { path: '/me/email/confirm', body: { code: await account.codeSentTo(email) } };
  },
  cancelEmail: async () => ({ path: '/me/email/cancel' }),
  startMfa: async (target, _, caller) => {
    await withoutFactor(target, caller);
    await target.permit(caller.sessionToken);
    return { path: '/me/mfa' };
  },
  confirmMfa: async (target, _, caller) => {
    await withoutFactor(target, caller);
    await target.permit(caller.sessionToken);
    const { json } = await call(target, 'POST', '/me/mfa', { as: caller });
    return { path: '/me/mfa/confirm', body: { code: totp(String(json['secret'])) } };
  },
  removeMfa: async (target, _, caller) => {
    await target.permit(caller.sessionToken);
    return { path: '/me/mfa/remove' };
  },
  createBackupCodes: async (target, _, caller) => {
    await withFactor(target, caller);
    await target.permit(caller.sessionToken);
    return { path: '/me/backup-codes' };
  },
  confirmBackupCodes: async (target, _, caller) => {
    await withFactor(target, caller);
    await target.permit(caller.sessionToken);
    const { json } = await call(target, 'POST', '/me/backup-codes', { as: caller });
    const [code] = (json['codes'] ?? []) as string[];
    return { path: '/me/backup-codes/confirm', body: { code } };
  },
  listPasskeys: async () => ({ path: '/me/passkeys' }),
  renamePasskey: async (target, _, caller) => ({
    path: `/me/passkeys/${await addPasskey(target, caller)}/rename`,
    body: { name: 'My phone' },
  }),
  removePasskey: async (target, _, caller) => {
    const id = await addPasskey(target, caller);
    await target.permit(caller.sessionToken);
    return { path: `/me/passkeys/${id}/remove` };
  },
  listConnectedAccounts: async () => ({ path: '/me/connected-accounts' }),
  startConnecting: async () => ({
    path: '/me/connected-accounts',
    body: { provider: 'Example' },
  }),
  removeConnectedAccount: async () => ({
    path: `/me/connected-accounts/${'A'.repeat(22)}/remove`,
  }),
  listNotifications: async () => ({ path: '/me/notifications' }),
  countUnreadNotifications: async () => ({ path: '/me/notifications/unread' }),
  markNotificationRead: async (target, _, caller) => ({
    path: `/me/notifications/${await addNotification(target, caller)}/read`,
  }),
  markAllNotificationsRead: async () => ({ path: '/me/notifications/read-all' }),
  getPreferences: async () => ({ path: '/me/preferences' }),
  setPreferences: async () => ({ path: '/me/preferences', body: { locale: 'de' } }),
};

/** Staff have a second factor, and one who has it cannot set one up. */
async function withoutFactor({ admin }: Target, { userId }: PersonFixture): Promise<void> {
  await admin.query('update users set mfa = false where id = $1', [userId]);
}

/** Codes are for someone who has one. */
async function withFactor({ admin }: Target, { userId }: PersonFixture): Promise<void> {
  await admin.query('update users set mfa = true where id = $1', [userId]);
}

/** One that the pool has lost meanwhile. */
async function addPasskey({ admin }: Target, { userId }: PersonFixture): Promise<string> {
  const id = randomUUID();
  await admin.query(
    `insert into passkeys (user_id, id, credential_id, name) values ($1, $2::uuid, $2::uuid::text, 'A phone')`,
    [userId, id],
  );
  return id;
}
