import { randomBytes } from 'node:crypto';
import type { UserContext } from '@gatehouse/domain/context';
import { toId, type UserId } from '@gatehouse/domain/ids';
import { POOL_PROOF } from '@gatehouse/domain/proof';
import {
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { changeRole, removeMember } from '@gatehouse/services/members';
import { listNotifications } from '@gatehouse/services/notifications';
import { setPreferences } from '@gatehouse/services/preferences';
import { previewInvitation, resendInvitation } from '@gatehouse/services/invitations';
import { startSession } from '@gatehouse/services/sessions';
import { deliverInvitation } from '../src/sync/deliver-invitation.ts';
import { mailNotification } from '../src/sync/mail-notification.ts';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { invite, mailsTo } from './support/invitations.ts';
import type { PoolUser } from './support/pool.ts';
import { startStack, type Stack } from './support/stack.ts';

let stack: Stack;
let tenant: TenantFixture;

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
  tenant = await createTenantFixture(stack.admin);
});

afterAll(() => stack.stop());

const personal = (userId: string) =>
  ({ principal: { userId, proof: POOL_PROOF } }) as unknown as UserContext;

const toldTo = async (userId: string) =>
  (await listNotifications(stack.deps, personal(userId), { limit: 20 })).items;

/** The jobs of mail that wait for a person. */
async function getJobs(userId: string) {
  const { rows } = await stack.admin.query<{ data: { userId: string; notificationId: string } }>(
    `select data from pgboss.job where name = 'notification-mail' and data->>'userId' = $1
     order by created_on`,
    [userId],
  );
  return rows.map(({ data }) => data);
}

async function mailAll(userId: string): Promise<void> {
  for (const job of await getJobs(userId)) await mailNotification(stack.worker, job);
}

const demote = (person: PersonFixture, role: 'viewer' | 'member') =>
  changeRole(stack.deps, getContext(tenant, 'owner'), {
    userId: toId<UserId>(person.userId),
    role,
  });

describe('the mail of a notification', () => {
  it('is in the language and the time zone of its person, once', async () => {
    const { member } = tenant;
    await setPreferences(stack.deps, personal(member.userId), { locale: 'de' });
    await demote(member, 'viewer');
    await mailAll(member.userId);
    await mailAll(member.userId);
    const mails = mailsTo(stack, member.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe(`Ihre Rolle in ${tenant.name} hat sich geändert`);
    expect(mails[0]?.text).toContain('wurde von Mitglied zu Betrachter geändert');
    expect(mails[0]?.html).toContain('<html lang="de">');
  });

  it('does not come to whoever wants none, and the notification does', async () => {
    const { viewer } = tenant;
    const before = (await toldTo(viewer.userId)).length;
    await setPreferences(stack.deps, personal(viewer.userId), {
      mutedMails: ['member.role_changed'],
    });
    await demote(viewer, 'member');
    await mailAll(viewer.userId);
    expect(mailsTo(stack, viewer.email)).toEqual([]);
    expect(await toldTo(viewer.userId)).toHaveLength(before + 1);
  });

  it('says nothing of a tenant to someone who has left it by then', async () => {
    const other = await createTenantFixture(stack.admin);
    const userId = toId<UserId>(other.member.userId);
    await changeRole(stack.deps, getContext(other, 'owner'), { userId, role: 'viewer' });
    await removeMember(stack.deps, getContext(other, 'owner'), { userId });
    await mailAll(userId);
    expect(mailsTo(stack, other.member.email)).toEqual([]);
    expect(await toldTo(userId)).toEqual([]);
    const { rows } = await stack.admin.query(
      'select n::text as row from notifications n where user_id = $1',
      [userId],
    );
    expect(JSON.stringify(rows)).not.toContain(other.canary);
  });

  it('goes to no address that no one has proved', async () => {
    const other = await createTenantFixture(stack.admin);
    await stack.admin.query('update users set email_verified = false where id = $1', [
      other.member.userId,
    ]);
    await changeRole(stack.deps, getContext(other, 'owner'), {
      userId: toId<UserId>(other.member.userId),
      role: 'viewer',
    });
    await mailAll(other.member.userId);
    expect(mailsTo(stack, other.member.email)).toEqual([]);
  });
});

describe('a browser that a person has not signed in with before', () => {
  const signIn = async (user: PoolUser, token: string, userAgent: string) => {
    const tokens = await stack.pool.signIn(user);
    const claims = await stack.deps.idTokens.verifyIdToken(tokens.idToken);
    const device = {
      requestId: 'r',
      address: '192.0.2.9',
      userAgent,
      token,
      timeZone: 'Asia/Tokyo',
    };
    return startSession(stack.deps, device, {
      claims,
      tokens: { ...tokens, accessExpiresAt: claims.expiresAt },
      sessionToken: randomBytes(32).toString('base64url'),
      replaces: null,
    });
  };
  const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0';

  it('is told of, except the first, and once', async () => {
    const user = await stack.pool.addUser();
    await signIn(user, 'one', FIREFOX);
    await signIn(user, 'one', FIREFOX);
    expect(await toldTo(user.sub)).toEqual([]);
    await signIn(user, 'two', FIREFOX);
    await signIn(user, 'two', FIREFOX);
    expect(await toldTo(user.sub)).toMatchObject([
      { kind: 'session.new_device', device: 'Firefox on Windows', address: '192.0.2.9' },
    ]);
    await mailAll(user.sub);
    const [mail] = mailsTo(stack, user.email);
    expect(mail?.text).toContain('Firefox on Windows from 192.0.2.9');
    expect(mail?.text).toContain('GMT+9');
  });
});

describe('an invitation', () => {
  it('is told to whoever has an account here, with a link that works, also after a resend', async () => {
    const guest = await createTenantFixture(stack.admin);
    const user = await stack.pool.addUser();
    await stack.admin.query(
      `insert into users (id, email, email_verified, name) values ($1, $2, true, 'Guest')`,
      [user.sub, user.email],
    );
    const job = await invite(stack, guest, user.email);
    await deliverInvitation(stack.worker, job);
    await resendInvitation(stack.deps, getContext(guest, 'owner'), { id: job.invitationId });
    await deliverInvitation(stack.worker, job);
    const [told, ...others] = await toldTo(user.sub);
    expect(others).toEqual([]);
    expect(told).toMatchObject({
      kind: 'invitation.received',
      tenantName: guest.name,
      read: false,
    });
    const token = told?.path.slice('/invite/'.length) ?? '';
    expect(await previewInvitation(stack.deps, token)).toMatchObject({ status: 'pending' });
  });
});
