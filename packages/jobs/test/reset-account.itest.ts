import { randomUUID } from 'node:crypto';
import { type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { totp } from '@gatehouse/testing/totp';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { sendSecurityNotice } from '../src/sync/security-notice.ts';
import { resetAccount } from '../src/sync/reset-account.ts';
import { addMember, type Desired, insertDesired } from './support/members.ts';
import type { PoolUser } from './support/pool.ts';
import { type Stack, startStack } from './support/stack.ts';

let stack: Stack;
let tenant: TenantFixture;
let member: Desired & { user: PoolUser };

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
});

afterAll(() => stack.stop());

beforeEach(async () => {
  tenant = await createTenantFixture(stack.admin);
  member = await addMember(stack, toId<TenantId>(tenant.id), 'member');
});

/** Has the tenant's log say that someone ordered it, as the verb does. */
const order = (what: 'password' | 'mfa', requestId: string) =>
  stack.admin.query(
    `insert into audit_events (tenant_id, id, action, actor_kind, actor_id, actor_name, target_kind,
       target_id, target_name, request_id)
     values ($1, $2, $3, 'user', $4, 'An admin', 'member', $5, 'A member', $6)`,
    [
      tenant.id,
      randomUUID(),
      `member.${what}_reset`,
      tenant.admin.userId,
      member.userId,
      requestId,
    ],
  );

const run = (what: 'password' | 'mfa', requestId: string) =>
  resetAccount(stack.worker, {
    tenantId: toId<TenantId>(tenant.id),
    userId: member.userId,
    what,
    requestId,
  });

const rows = async (sql: string, id: string) =>
  (await stack.admin.query<Record<string, unknown>>(sql, [id])).rows;

const eventsOfPerson = () =>
  rows('select id, action from security_events where user_id = $1', member.userId);

/** Sets an authenticator app up, as its person would. */
async function enrol(): Promise<void> {
  const { accessToken } = await stack.pool.signIn(member.user);
  const { pool } = stack.deps;
  await pool.verifyTotp(accessToken, totp(await pool.newTotpSecret(accessToken)));
  await pool.setTotp(accessToken, true);
  await stack.admin.query('update users set mfa = true where id = $1', [member.userId]);
}

describe('a password that an admin has reset', () => {
  it('is void: the pool mails a code, once, however often the job runs', async () => {
    const requestId = randomUUID();
    await order('password', requestId);
    await run('password', requestId);
    await run('password', requestId);
    expect(await stack.worker.pool.getUser(member.userId)).toMatchObject({
      status: 'RESET_REQUIRED',
    });
    await expect(stack.pool.signIn(member.user)).rejects.toMatchObject({
      name: 'PasswordResetRequiredException',
    });
    expect(await stack.pool.mailsTo(member.user.email)).toHaveLength(1);
    expect(await eventsOfPerson()).toMatchObject([{ action: 'password.reset' }]);
  });

  it('MF-22 keeps the second factor: the new password alone does not get in', async () => {
    await enrol();
    const requestId = randomUUID();
    await order('password', requestId);
    await run('password', requestId);
    const [mail] = await stack.pool.mailsTo(member.user.email);
    const password = 'a new password of theirs';
    await stack.pool.choosePassword(member.user.email, mail?.code ?? '', password);
    expect(await stack.pool.getChallenge(member.user.email, password)).toBe('SOFTWARE_TOKEN_MFA');
  });
});

describe('a second factor that an admin has reset', () => {
  it('is off in the pool and here, and its person is told by mail', async () => {
    await enrol();
    expect(await stack.pool.getChallenge(member.user.email, member.user.password)).toBe(
      'SOFTWARE_TOKEN_MFA',
    );
    const requestId = randomUUID();
    await order('mfa', requestId);
    await run('mfa', requestId);
    await run('mfa', requestId);
    await stack.pool.signIn(member.user);
    expect(await rows('select mfa from users where id = $1', member.userId)).toEqual([
      { mfa: false },
    ]);
    const [event, ...more] = await eventsOfPerson();
    expect([event?.['action'], more]).toEqual(['mfa.reset', []]);
    await sendSecurityNotice(stack.worker, {
      userId: member.userId,
      eventId: String(event?.['id']),
    });
    expect(stack.mails.at(-1)).toMatchObject({
      to: member.user.email,
      subject: 'Your authenticator app was removed by an admin',
    });
  });

  it('stays on for someone who has joined another tenant meanwhile, and the log says so', async () => {
    await enrol();
    const elsewhere = await createTenantFixture(stack.admin);
    const tenantId = toId<TenantId>(elsewhere.id);
    await insertDesired(stack, { tenantId, userId: toId<UserId>(member.userId) }, 'viewer');
    const requestId = randomUUID();
    await order('mfa', requestId);
    await run('mfa', requestId);
    expect(await stack.worker.pool.getUser(member.userId)).toMatchObject({ totp: true });
    expect(await eventsOfPerson()).toEqual([]);
    expect(
      await rows('select action, target_id from audit_events where tenant_id = $1', tenant.id),
    ).toContainEqual({ action: 'member.reset_refused', target_id: member.userId });
  });

  it('is left alone where the log knows of no order, or of another one', async () => {
    await enrol();
    const [password, mfa] = [randomUUID(), randomUUID()];
    await order('password', password);
    for (const requestId of [randomUUID(), password]) await run('mfa', requestId);
    expect(await stack.worker.pool.getUser(member.userId)).toMatchObject({ totp: true });
    await order('mfa', mfa);
    await run('mfa', mfa);
    expect(await stack.worker.pool.getUser(member.userId)).toMatchObject({ totp: false });
    await enrol();
    // An order that is over orders nothing more.
    await run('mfa', mfa);
    expect(await stack.worker.pool.getUser(member.userId)).toMatchObject({ totp: true });
  });
});
