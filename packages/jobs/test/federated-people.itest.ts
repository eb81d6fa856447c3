import { randomBytes, randomUUID } from 'node:crypto';
import { groupName } from '@gatehouse/domain/group-name';
import { resetMfa, resetPassword } from '@gatehouse/services/members';
import { deleteLinksOfYesterday } from '@gatehouse/services/connected-accounts';
import { startSession } from '@gatehouse/services/sessions';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { type SocialProvider, startSocialProvider } from '@gatehouse/testing/social-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reconcileTenant } from '../src/reconcile/reconcile-tenant.ts';
import { applyMembership } from '../src/sync/apply-membership.ts';
import { applyPerson } from '../src/sync/apply-person.ts';
import { deliverInvitation } from '../src/sync/deliver-invitation.ts';
import { signOutPerson } from '../src/sync/sign-out-person.ts';
import { syncPerson } from '../src/sync/sync-person.ts';
import { addFederatedPerson, addProvider, signInByProvider } from './support/federated.ts';
import { invite, onlyMail, readMail } from './support/invitations.ts';
import { rows } from './support/lifecycle.ts';
import { insertDesired, removeRow } from './support/members.ts';
import { stack, tenant, tenantId, useTenantOnStack } from './support/tenant-on-stack.ts';

useTenantOnStack();

let provider: SocialProvider;
let person: Awaited<ReturnType<typeof addFederatedPerson>>;

beforeAll(async () => {
  provider = await startSocialProvider();
  await addProvider(stack, provider);
});
afterAll(() => provider.close());
beforeEach(async () => {
  person = await addFederatedPerson(stack, provider);
});

const username = () => person.claims.poolUsername;
const member = () => ({ tenantId, userId: person.userId });
const setStatus = (status: string) =>
  stack.admin.query(
    'update users set status = $2, status_version = status_version + 1 where id = $1',
    [person.userId, status],
  );

describe('someone who signs in by a provider alone', () => {
  it('is not found by their sub at the pool, but by the name that their token told', async () => {
    expect(username()).toBe(`social_${person.subject.toLowerCase()}`);
    expect(await stack.deps.pool.getUser(person.userId)).toBeUndefined();
    expect(await stack.deps.pool.getUser(username())).toMatchObject({
      sub: person.userId,
      status: 'EXTERNAL_PROVIDER',
      identities: [{ provider: 'Social', subject: person.subject, primary: true }],
    });
    expect(await rows('select pool_username from users where id = $1', person.userId)).toEqual([
      { pool_username: username() },
    ]);
  });

  it('gets the group of a membership, and loses it with the membership', async () => {
    await insertDesired(stack, member(), 'member');
    await applyMembership(stack.worker, member());
    const group = groupName(tenantId, 'member');
    expect(await stack.deps.pool.listGroupsOfUser(username())).toContain(group);
    const { idToken } = await signInByProvider(stack);
    expect((await stack.deps.idTokens.verifyIdToken(idToken)).groups).toContain(group);
    await removeRow(stack, member());
    await applyMembership(stack.worker, member());
    expect(await stack.deps.pool.listGroupsOfUser(username())).not.toContain(group);
  });

  it('is reconciled: the pool lists a sub, the repair finds the profile', async () => {
    await insertDesired(stack, member(), 'member');
    await stack.deps.pool.ensureGroup(groupName(tenantId, 'admin'), 'A tenant');
    await stack.deps.pool.addUserToGroup(username(), groupName(tenantId, 'admin'));
    const deps = { ...stack.worker, log: { error: () => undefined } };
    const findings = await reconcileTenant(deps, tenantId, { mode: 'repair', grace: 0 });
    expect(findings?.find(({ userId }) => userId === person.userId)).toMatchObject({
      kind: 'extra right',
      outcome: 'repaired',
    });
    expect(await stack.deps.pool.listGroupsOfUser(username())).toContain(
      groupName(tenantId, 'member'),
    );
  });

  it('is disabled and enabled', async () => {
    await setStatus('disabled');
    await applyPerson(stack.worker, person);
    await expect(signInByProvider(stack)).rejects.toThrow('User is disabled');
    await setStatus('active');
    await applyPerson(stack.worker, person);
    await expect(signInByProvider(stack)).resolves.toBeDefined();
  });

  it('is signed out everywhere', async () => {
    await stack.admin.query('update users set signed_out_at = now() where id = $1', [
      person.userId,
    ]);
    await signOutPerson(stack.worker, person);
    await expect(stack.deps.pool.refreshTokens(person.tokens.refreshToken)).rejects.toMatchObject({
      code: 'cognito.not_authorized',
    });
  });

  it('is erased, name and all, and comes back as someone else', async () => {
    await setStatus('erasing');
    await applyPerson(stack.worker, person);
    expect(await stack.deps.pool.getUser(username())).toBeUndefined();
    expect(
      await rows('select status, pool_username from users where id = $1', person.userId),
    ).toEqual([{ status: 'erased', pool_username: null }]);
    const { idToken } = await signInByProvider(stack);
    expect((await stack.deps.idTokens.verifyIdToken(idToken)).sub).not.toBe(person.userId);
  });

  it.each([
    ['password', resetPassword],
    ['second factor', resetMfa],
  ] as const)('has no %s that an admin could reset, who is told so', async (_, reset) => {
    await insertDesired(stack, member(), 'member');
    await expect(
      reset(stack.deps, getContext(tenant, 'admin'), { userId: person.userId }),
    ).rejects.toMatchObject({ code: 'member.account_federated' });
  });

  it('has their row brought up to date by the profile', async () => {
    await stack.admin.query('update users set mfa = true where id = $1', [person.userId]);
    await syncPerson(stack.worker, person);
    expect(await rows('select mfa from users where id = $1', person.userId)).toEqual([
      { mfa: false },
    ]);
  });

  it('is invited without a second account being made for them', async () => {
    const job = await invite(stack, tenant, person.email);
    await deliverInvitation(stack.worker, job);
    expect(readMail(onlyMail(stack, person.email)).password).toBeUndefined();
    expect(await stack.deps.pool.findUserByEmail(person.email)).toBeUndefined();
  });
});

describe('what waits for a proof', () => {
  it('is deleted a day after its time is over, and no sooner', async () => {
    const [yesterday, today] = [randomUUID(), randomUUID()];
    const insert = (userId: string, expiresAt: string) =>
      stack.admin.query(
        `insert into pending_links
           (user_id, token_hash, provider, subject, profile_id, profile_username, expires_at)
         values ($1, $2, 'Social', 's', $1, 'social_s', now() - $3::interval)`,
        [userId, randomBytes(32), expiresAt],
      );
    await insert(yesterday, '25 hours');
    await insert(today, '23 hours');
    expect(await deleteLinksOfYesterday(stack.worker)).toBe(1);
    expect(await rows('select user_id from pending_links')).toEqual([{ user_id: today }]);
  });
});

describe('an identity that is linked to a user with a password', () => {
  it('does not leave its address on them: what they have proved here is written back', async () => {
    const user = await stack.pool.addUser();
    const { pool, idTokens } = stack.deps;
    const subject = `L-${randomUUID()}`;
    await pool.linkProvider(
      { provider: 'Cognito', subject: user.sub },
      { provider: 'Social', subject },
    );
    await stack.admin.query(
      'insert into users (id, email, email_verified, name) values ($1, $2, true, $3)',
      [user.sub, user.email, user.name],
    );
    provider.signInAs(subject, { email: 'elsewhere@social.example', name: 'Someone' });
    const tokens = await signInByProvider(stack);
    const claims = await idTokens.verifyIdToken(tokens.idToken);
    expect(claims).toMatchObject({
      sub: user.sub,
      email: 'elsewhere@social.example',
      emailVerified: false,
    });
    await startSession(
      stack.deps,
      { requestId: 'sign-in', address: null, userAgent: 'test browser' },
      {
        claims,
        tokens: { ...tokens, accessExpiresAt: claims.expiresAt },
        sessionToken: randomBytes(32).toString('base64url'),
        replaces: null,
      },
    );
    const stored = () =>
      rows('select email, email_verified, name from users where id = $1', user.sub);
    expect(await stored()).toEqual([{ email: user.email, email_verified: true, name: user.name }]);
    await syncPerson(stack.worker, { userId: user.sub });
    expect(await pool.getUser(user.sub)).toMatchObject({ email: user.email, emailVerified: true });
    await expect(stack.pool.signIn(user)).resolves.toBeDefined();
  });

  it('is unlinked before its user is erased, and can come back', async () => {
    const user = await stack.pool.addUser();
    const { pool } = stack.deps;
    const subject = `L-${randomUUID()}`;
    await pool.linkProvider(
      { provider: 'Cognito', subject: user.sub },
      { provider: 'Social', subject },
    );
    await pool.linkProvider(
      { provider: 'Cognito', subject: user.sub },
      { provider: 'Social', subject },
    );
    await stack.admin.query(
      `insert into users (id, email, email_verified, name, status) values ($1, $2, true, 'L', 'erasing')`,
      [user.sub, user.email],
    );
    await applyPerson(stack.worker, { userId: user.sub });
    provider.signInAs(subject, { email: user.email, email_verified: true });
    const { idToken } = await signInByProvider(stack);
    expect(await stack.deps.idTokens.verifyIdToken(idToken)).toMatchObject({
      email: user.email,
      poolUsername: `social_${subject.toLowerCase()}`,
    });
  });
});
