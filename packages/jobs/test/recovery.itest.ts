import { randomBytes, randomUUID } from 'node:crypto';
import type { Jobs } from '@gatehouse/db/queue/queues';
import { hashBackupCode, newBackupCode, parseBackupCode } from '@gatehouse/services/backup-codes';
import { finishRecovery, isLinkOpen, startRecovery } from '@gatehouse/services/recovery';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import { createSessionFixture, createTenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { totp } from '@gatehouse/testing/totp';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { checkRecovery } from '../src/sync/check-recovery.ts';
import { recoverAccount } from '../src/sync/recover-account.ts';
import { sendSecurityNotice } from '../src/sync/security-notice.ts';
import { signOutPerson } from '../src/sync/sign-out-person.ts';
import { addMember, insertDesired } from './support/members.ts';
import type { PoolUser } from './support/pool.ts';
import { APP_ORIGIN, type Stack, startStack } from './support/stack.ts';

let stack: Stack;
let user: PoolUser;
let userId: string;
let tenants: TenantId[];
let codes: string[];

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
});

afterAll(() => stack.stop());

beforeEach(async () => {
  const [one, two] = [
    await createTenantFixture(stack.admin),
    await createTenantFixture(stack.admin),
  ];
  tenants = [one, two].map(({ id }) => toId<TenantId>(id));
  ({ user, userId } = await addMember(stack, toId<TenantId>(one.id), 'member'));
  await insertDesired(stack, { tenantId: toId<TenantId>(two.id), userId }, 'viewer');
  await enrol(user);
  codes = await giveCodes(userId);
});

async function enrol(person: PoolUser): Promise<void> {
  const { accessToken } = await stack.pool.signIn(person);
  const { pool } = stack.deps;
  await pool.verifyTotp(accessToken, totp(await pool.newTotpSecret(accessToken)));
  await pool.setTotp(accessToken, true);
  await stack.admin.query('update users set mfa = true where id = $1', [person.sub]);
}

async function giveCodes(to: string, many = 2): Promise<string[]> {
  const made = Array.from({ length: many }, newBackupCode);
  for (const { id, salt, hash } of await Promise.all(made.map(hashBackupCode))) {
    await stack.admin.query(
      `insert into backup_codes (user_id, id, salt, hash, confirmed_at)
       values ($1, $2, $3, $4, now())`,
      [to, id, salt, hash],
    );
  }
  return made;
}

const newBrowser = () => randomBytes(32).toString('base64url');

const rows = async (sql: string, ...values: unknown[]) =>
  (await stack.admin.query<Record<string, unknown>>(sql, values)).rows;

/** The data of the newest job on a queue. */
async function lastJob<Q extends keyof Jobs>(queue: Q): Promise<Jobs[Q]> {
  const [job] = await rows(
    'select data from pgboss.job where name = $1 order by created_on desc limit 1',
    queue,
  );
  return job?.['data'] as Jobs[Q];
}

/** Shows a code, as the form does, and has the worker look at it. @returns the mail's link, or null */
async function show(
  code: string,
  { email = user.email, browser = newBrowser(), requestId = randomUUID() } = {},
): Promise<string | null> {
  const before = stack.mails.length;
  await startRecovery(stack.deps, {
    ...{ email, requestId, address: '203.0.113.9', browserToken: browser },
    code: parseBackupCode(code) ?? '',
  });
  await checkRecovery(stack.worker, await lastJob('recovery-check'));
  const mail = stack.mails.slice(before).find(({ subject }) => subject.startsWith('Sign in'));
  return mail ? (/token=(\S+)/.exec(mail.text)?.[1] ?? null) : null;
}

const finish = (token: string | null, browserToken: string, requestId: string = randomUUID()) =>
  finishRecovery(stack.deps, {
    ...{ token: token ?? '', browserToken },
    origin: { requestId, address: '203.0.113.9' },
  });

const isOn = async () => (await stack.worker.pool.getUser(userId))?.totp;
const REFUSED = { code: 'resource.not_found' };

describe('someone who lost their second factor', () => {
  it('MF-16 MF-17 gets back in with a code and their mail; all sessions end, and everyone hears of it', async () => {
    await createSessionFixture(stack.admin, userId, []);
    const browser = newBrowser();
    const token = await show(codes[0]?.toLowerCase().replaceAll('-', ' ') ?? '', { browser });
    expect(stack.mails.at(-1)).toMatchObject({
      to: user.email,
      subject: 'Sign in without your authenticator app',
      text: expect.stringContaining(`${APP_ORIGIN}/recover/link?token=`) as string,
    });
    expect(await isLinkOpen(stack.deps, { token: token ?? '', browserToken: browser })).toBe(true);
    expect(await isOn()).toBe(true);
    await finish(token, browser);
    expect(await rows('select 1 from sessions where user_id = $1', userId)).toEqual([]);
    await signOutPerson(stack.worker, { userId });
    const job = await lastJob('account-recover');
    await recoverAccount(stack.worker, job);
    expect(await isOn()).toBe(false);
    expect(await rows('select mfa from users where id = $1', userId)).toEqual([{ mfa: false }]);
    // The password is asked for as ever.
    await expect(
      stack.pool.signIn({ email: user.email, password: 'not the password' }),
    ).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await stack.pool.signIn(user);
    for (const tenantId of tenants) {
      expect(
        await rows(
          `select action, address from audit_events where tenant_id = $1 and target_id = $2`,
          ...[tenantId, userId],
        ),
      ).toEqual([{ action: 'member.mfa_recovered', address: null }]);
    }
    await sendSecurityNotice(stack.worker, (await lastJob('security-notice')) as never);
    expect(stack.mails.at(-1)).toMatchObject({
      to: user.email,
      subject: 'Your authenticator app was turned off with a backup code',
      text: expect.stringContaining('One backup code is left.') as string,
    });
    // A job that runs again does nothing to what was set up since.
    await enrol(user);
    await recoverAccount(stack.worker, job);
    expect(await isOn()).toBe(true);
    expect(await rows('select mfa from users where id = $1', userId)).toEqual([{ mfa: true }]);
  });

  it('MF-16 uses a code once, whether one after the other or at once', async () => {
    const [code = ''] = codes;
    const browser = newBrowser();
    const token = await show(code, { browser });
    const done = await Promise.allSettled([finish(token, browser), finish(token, browser)]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(finish(token, browser)).rejects.toMatchObject(REFUSED);
    await recoverAccount(stack.worker, await lastJob('account-recover'));
    await enrol(user);
    expect(await show(code)).toBeNull();
    expect(await rows('select used_at from backup_codes where user_id = $1', userId)).toHaveLength(
      2,
    );
    expect(await show(codes[1] ?? '')).not.toBeNull();
  });

  it('MF-16 needs the browser in which it began: the mail alone is worth nothing', async () => {
    const browser = newBrowser();
    const token = await show(codes[0] ?? '', { browser });
    const other = newBrowser();
    expect(await isLinkOpen(stack.deps, { token: token ?? '', browserToken: other })).toBe(false);
    await expect(finish(token, other)).rejects.toMatchObject(REFUSED);
    // What a stranger tries uses nothing up.
    await finish(token, browser);
  });

  it('MF-16 has a quarter of an hour; a newer link takes the place of an older one', async () => {
    const browser = newBrowser();
    const first = await show(codes[0] ?? '', { browser });
    const second = await show(codes[0] ?? '', { browser });
    await expect(finish(first, browser)).rejects.toMatchObject(REFUSED);
    await stack.admin.query('update account_recoveries set expires_at = now() where user_id = $1', [
      userId,
    ]);
    await expect(finish(second, browser)).rejects.toMatchObject(REFUSED);
    expect(await isOn()).toBe(true);
  });
});

describe('who gets no link, and nothing else either', () => {
  it('MF-16 unknown people, wrong codes, and codes of someone else: the same work, the same answer', async () => {
    const other = await addMember(stack, tenants[0] as TenantId, 'member');
    await enrol(other.user);
    const theirs = await giveCodes(other.userId, 1);
    const before = stack.mails.length;
    const jobs = async () => (await rows('select 1 from pgboss.job')).length;
    const started = await jobs();
    expect(await show(codes[0] ?? '', { email: 'no.one@example.com' })).toBeNull();
    const requestId = randomUUID();
    expect(await show(newBackupCode(), { requestId })).toBeNull();
    expect(await show(theirs[0] ?? '')).toBeNull();
    expect(await jobs()).toBe(started + 3);
    expect(stack.mails).toHaveLength(before);
    // The job runs again: noted once. Only its person sees it.
    await checkRecovery(stack.worker, await lastJob('recovery-check'));
    expect(await rows('select action from security_events where user_id = $1', userId)).toEqual([
      { action: 'backup_codes.refused' },
      { action: 'backup_codes.refused' },
    ]);
    expect(await rows('select 1 from account_recoveries where user_id = $1', userId)).toEqual([]);
  });

  it('who may not sign in, who has no second factor, and whose codes were not confirmed', async () => {
    const [code = ''] = codes;
    await stack.admin.query(`update users set status = 'disabled' where id = $1`, [userId]);
    expect(await show(code)).toBeNull();
    await stack.admin.query(`update users set status = 'active' where id = $1`, [userId]);
    await stack.admin.query('update backup_codes set confirmed_at = null where user_id = $1', [
      userId,
    ]);
    expect(await show(code)).toBeNull();
    await stack.admin.query('update backup_codes set confirmed_at = now() where user_id = $1', [
      userId,
    ]);
    await stack.worker.pool.resetTotp(userId);
    expect(await show(code)).toBeNull();
  });

  it('who was disabled between the link and its use, or before the worker came to it', async () => {
    const browser = newBrowser();
    const token = await show(codes[0] ?? '', { browser });
    await stack.admin.query(`update users set status = 'disabled' where id = $1`, [userId]);
    await expect(finish(token, browser)).rejects.toMatchObject(REFUSED);
    await stack.admin.query(`update users set status = 'active' where id = $1`, [userId]);
    await finish(token, browser);
    await stack.admin.query(`update users set status = 'disabled' where id = $1`, [userId]);
    await recoverAccount(stack.worker, await lastJob('account-recover'));
    expect(await isOn()).toBe(true);
  });

  it('MF-18 keeps a code as a slow hash, and no job or link in the clear', async () => {
    const token = await show(codes[0] ?? '');
    const { sealedRequest } = await lastJob('recovery-check');
    const all = [
      sealedRequest,
      Buffer.from(sealedRequest, 'base64').toString('latin1'),
      JSON.stringify(await rows('select * from backup_codes where user_id = $1', userId)),
      JSON.stringify(await rows('select * from account_recoveries where user_id = $1', userId)),
    ].join('\n');
    for (const secret of [...codes, parseBackupCode(codes[0] ?? ''), user.email, token]) {
      expect(all).not.toContain(secret);
    }
  });
});
