import { randomBytes } from 'node:crypto';
import { newId, type NotificationId, toId } from '@gatehouse/domain/ids';
import { startSession } from '@gatehouse/services/sessions';
import { answerSignIn, getUnusualSignIn, signInToken } from '@gatehouse/services/unusual-sign-ins';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { beforeEach, describe, expect, it } from 'vitest';
import { mailNotification } from '../src/sync/mail-notification.ts';
import { reportSignIn } from '../src/sync/report-sign-in.ts';
import { sendSecurityNotice } from '../src/sync/security-notice.ts';
import { addMember, type Desired, insertDesired } from './support/members.ts';
import type { PoolUser } from './support/pool.ts';
import { stack, tenant, tenantId, useTenantOnStack } from './support/tenant-on-stack.ts';

useTenantOnStack({ threats: 'audit' });

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0';

describe('a sign-in with a new browser', () => {
  let person: Desired & { user: PoolUser };
  let requestId: string;

  /** Signs in with a browser that has been seen, then with one that has not. */
  beforeEach(async () => {
    person = await addMember(stack, tenantId, 'member');
    await age(tenant);
    await signIn('the first');
    requestId = await signIn('another');
  });

  const rows = async <Row = Record<string, unknown>>(sql: string, ...values: unknown[]) =>
    (await stack.admin.query(sql, values)).rows as Row[];
  const age = ({ id }: Pick<TenantFixture, 'id'>) =>
    rows(
      "update memberships set created_at = now() - interval '1 day' where tenant_id = $1 and user_id = $2",
      id,
      person.userId,
    );
  async function signIn(token: string): Promise<string> {
    const tokens = await stack.pool.signIn(person.user);
    const claims = await stack.deps.idTokens.verifyIdToken(tokens.idToken);
    const request = randomBytes(8).toString('hex');
    const device = { requestId: request, address: '192.0.2.9', userAgent: FIREFOX, token };
    await startSession(stack.deps, device, {
      claims,
      tokens: { ...tokens, accessExpiresAt: claims.expiresAt },
      sessionToken: randomBytes(32).toString('base64url'),
      replaces: null,
    });
    return request;
  }
  /** Does what the job asks for, as often as one says. */
  async function work(times = 1): Promise<void> {
    const jobs = await rows<{ data: { userId: string; signInId: string } }>(
      `select data from pgboss.job where name = 'unusual-sign-in' and data->>'userId' = $1`,
      person.userId,
    );
    for (let n = 0; n < times; n += 1) {
      for (const { data } of jobs) await reportSignIn(stack.worker, data);
    }
  }
  /** The link of the mail. */
  async function link(): Promise<string> {
    const [told] = await rows<{ id: string }>(
      `select id from notifications where user_id = $1 and kind = 'session.new_device'`,
      person.userId,
    );
    const { userId } = person;
    await mailNotification(stack.worker, { userId, notificationId: told?.id ?? '' });
    const mail = stack.mails.findLast(({ to }) => to === person.user.email);
    return /\/sign-in-check\?token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  }
  const events = (of = tenant) =>
    rows(
      `select action, address, request_id, after from audit_events
       where tenant_id = $1 and target_id = $2 order by seq`,
      of.id,
      person.userId,
    );
  const origin = { requestId: 'the answer', address: '192.0.2.1' };
  const answer = (token: string, said: 'mine' | 'not_mine') =>
    answerSignIn(stack.deps, { token, answer: said, origin });
  const countSessions = async () =>
    (await rows('select 1 from sessions where user_id = $1', person.userId)).length;

  it('is told to the tenants that it opens, without browser and IP address, once', async () => {
    const closed = await createTenantFixture(stack.admin);
    const later = await createTenantFixture(stack.admin);
    const left = await createTenantFixture(stack.admin);
    const other = await createTenantFixture(stack.admin);
    for (const one of [closed, later, left]) {
      const desired = { tenantId: toId<typeof tenantId>(one.id), userId: person.userId };
      await insertDesired(stack, desired, 'member');
    }
    await age(closed);
    await age(left);
    await rows("update tenants set sso_policy = 'required' where id = $1", closed.id);
    await rows(
      'delete from memberships where tenant_id = $1 and user_id = $2',
      left.id,
      person.userId,
    );
    await work(2);
    expect(await events()).toEqual([
      { action: 'member.new_browser', address: null, request_id: requestId, after: null },
    ]);
    for (const one of [closed, later, left, other]) expect(await events(one)).toEqual([]);
  });

  it('is told to one tenant alone where that let them in by its connection', async () => {
    const second = await createTenantFixture(stack.admin);
    const desired = { tenantId: toId<typeof tenantId>(second.id), userId: person.userId };
    await insertDesired(stack, desired, 'member');
    await age(second);
    await rows(
      'update unusual_sign_ins set only_tenant = $2 where user_id = $1',
      person.userId,
      second.id,
    );
    await work();
    expect(await events()).toEqual([]);
    expect(await events(second)).toMatchObject([{ action: 'member.new_browser' }]);
    const token = await link();
    await answer(token, 'not_mine');
    await work();
    // The password was not what let anyone in.
    expect(await stack.deps.pool.getUser(person.user.sub)).toMatchObject({ status: 'CONFIRMED' });
  });

  it('that was theirs changes nothing, and the link is good once', async () => {
    const token = await link();
    expect(await getUnusualSignIn(stack.deps, token)).toMatchObject({
      device: 'Firefox on Windows',
      address: '192.0.2.9',
    });
    const before = await countSessions();
    await answer(token, 'mine');
    expect(await countSessions()).toBe(before);
    expect(await getUnusualSignIn(stack.deps, token)).toBeNull();
    await expect(answer(token, 'not_mine')).rejects.toMatchObject({ code: 'resource.not_found' });
    await work();
    expect(await events()).toMatchObject([{ action: 'member.new_browser' }]);
  });

  it('that was not ends every session and the password, and person and tenant are told', async () => {
    const token = await link();
    await answer(token, 'not_mine');
    expect(await countSessions()).toBe(0);
    await work(2);
    expect((await events()).map(({ action }) => action)).toEqual([
      'member.new_browser',
      'member.sign_in_denied',
    ]);
    expect(JSON.stringify(await events())).not.toContain('192.0.2');
    expect(await stack.deps.pool.getUser(person.user.sub)).toMatchObject({
      status: 'RESET_REQUIRED',
    });
    const mails = await stack.pool.mailsTo(person.user.email);
    expect(mails.filter(({ code }) => code !== undefined)).toHaveLength(1);
    const [event] = await rows<{ id: string }>(
      "select id from security_events where user_id = $1 and action = 'sign_in.denied'",
      person.userId,
    );
    await sendSecurityNotice(stack.worker, { userId: person.userId, eventId: event?.id ?? '' });
    expect(stack.mails.at(-1)?.text).toContain('your password no longer works');
  });

  it.each([
    ['mine', 'Valid'],
    ['not_mine', 'Invalid'],
  ] as const)(
    'that is called %s is %s to threat protection, and no other is',
    async (said, value) => {
      const feedback = async () =>
        (await stack.pool.listEvents(person.user.email)).map(
          ({ EventFeedback: given }) => given && [given.FeedbackValue, given.Provider],
        );
      const token = await link();
      await work();
      expect(await feedback()).toEqual([undefined, undefined]);
      await answer(token, said);
      await work(2);
      // The newest is the sign-in that was asked about; the one before was with the first browser.
      expect(await feedback()).toEqual([[value, 'Admin'], undefined]);
    },
  );

  it.each([null, 'gone'])('whose event is %j is answered all the same', async (eventId) => {
    await rows(
      'update unusual_sign_ins set event_id = $2 where user_id = $1',
      person.userId,
      eventId,
    );
    await answer(await link(), 'not_mine');
    await work();
    expect(await stack.deps.pool.getUser(person.user.sub)).toMatchObject({
      status: 'RESET_REQUIRED',
    });
    for (const { EventFeedback: given } of await stack.pool.listEvents(person.user.email)) {
      expect(given).toBeUndefined();
    }
  });

  it('is asked about for a week, and of no one without the link', async () => {
    const token = await link();
    const [told] = await rows<{ id: string }>(
      'select id from unusual_sign_ins where user_id = $1',
      person.userId,
    );
    const id = toId<NotificationId>(told?.id ?? '');
    const { userId } = tenant.owner;
    const made = [
      '',
      'x',
      `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`,
      signInToken(randomBytes(32), { userId: person.user.sub, id }),
      signInToken(stack.deps.settings.invitationKey, { userId: toId(userId), id }),
      signInToken(stack.deps.settings.invitationKey, { userId: person.user.sub, id: newId() }),
    ];
    for (const one of made) {
      expect(await getUnusualSignIn(stack.deps, one)).toBeNull();
      await expect(answer(one, 'not_mine')).rejects.toMatchObject({ code: 'resource.not_found' });
    }
    await rows(
      "update unusual_sign_ins set at = now() - interval '8 days' where user_id = $1",
      person.userId,
    );
    expect(await getUnusualSignIn(stack.deps, token)).toBeNull();
    await expect(answer(token, 'not_mine')).rejects.toMatchObject({ code: 'resource.not_found' });
    expect(await countSessions()).toBeGreaterThan(0);
  });

  it('is nothing to a person who was disabled since', async () => {
    const token = await link();
    await rows("update users set status = 'disabled' where id = $1", person.userId);
    await expect(answer(token, 'not_mine')).rejects.toMatchObject({ code: 'resource.not_found' });
    await work();
    expect(await events()).toEqual([]);
  });
});
