import { randomBytes } from 'node:crypto';
import { admitSignIn, finishLink } from '@gatehouse/services/connected-accounts';
import { type SocialProvider, startSocialProvider } from '@gatehouse/testing/social-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addProvider, PROVIDER, signInByProvider } from './support/federated.ts';
import { rows } from './support/lifecycle.ts';
import { stack, useTenantOnStack } from './support/tenant-on-stack.ts';

useTenantOnStack();

let provider: SocialProvider;

beforeAll(async () => {
  provider = await startSocialProvider();
  await addProvider(stack, provider);
});
afterAll(() => provider.close());

const origin = { requestId: 'proof', address: '192.0.2.7' };

/** Someone who has come by the provider, and by their password after that. */
async function wait() {
  const user = await stack.pool.addUser();
  await stack.admin.query(
    'insert into users (id, email, email_verified, name) values ($1, $2, true, $3)',
    [user.sub, user.email, user.name],
  );
  const subject = `W-${randomBytes(6).toString('hex')}`;
  const linkToken = randomBytes(32).toString('base64url');
  const come = async () => {
    provider.signInAs(subject, { email: user.email, email_verified: true });
    const { idToken } = await signInByProvider(stack);
    return stack.deps.idTokens.verifyIdToken(idToken);
  };
  const admission = await admitSignIn(stack.deps, await come(), linkToken);
  expect(admission).toEqual({ kind: 'proof needed', provider: PROVIDER });
  const { idToken } = await stack.pool.signIn(user);
  const claims = await stack.deps.idTokens.verifyIdToken(idToken);
  const prove = () => finishLink(stack.deps, { claims, linkToken, origin });
  return { user, come, prove, linkToken };
}

const getEvents = (userId: string) =>
  rows("select 1 from security_events where user_id = $1 and action like 'connected%'", userId);

describe('linking, step by step', () => {
  it.each(['AdminGetUser', 'AdminDeleteUser', 'AdminLinkProviderForUser'])(
    'is finished by the same proof after %s has failed',
    async (operation) => {
      const { user, come, prove } = await wait();
      await stack.pool.break({ operation, effect: 'error', times: 20 });
      await expect(prove()).rejects.toMatchObject({ code: 'service.unavailable' });
      await stack.pool.heal();
      expect(await getEvents(user.sub)).toEqual([]);
      expect(await prove()).toBe(true);
      expect(await getEvents(user.sub)).toHaveLength(1);
      expect(await come()).toMatchObject({ sub: user.sub });
    },
  );

  it.each(['AdminDeleteUser', 'AdminLinkProviderForUser'])(
    'is finished although the answer to %s was lost',
    async (operation) => {
      const { user, come, prove } = await wait();
      await stack.pool.break({ operation, effect: 'drop-after', times: 1 });
      expect(await prove()).toBe(true);
      expect(await come()).toMatchObject({ sub: user.sub });
    },
  );

  it('begins anew where the person comes by the provider again in between', async () => {
    const { user, come, prove, linkToken } = await wait();
    await stack.pool.break({ operation: 'AdminLinkProviderForUser', effect: 'error', times: 20 });
    await expect(prove()).rejects.toMatchObject({ code: 'service.unavailable' });
    await stack.pool.heal();
    const again = await come();
    expect(again.sub).not.toBe(user.sub);
    // What waits is of a profile that is gone: it is not the new one that goes.
    await expect(prove()).rejects.toMatchObject({ code: 'account.identity_in_use' });
    expect(await admitSignIn(stack.deps, again, linkToken)).toMatchObject({ kind: 'proof needed' });
    expect(await prove()).toBe(true);
    expect(await come()).toMatchObject({ sub: user.sub });
  });

  it('two proofs at once make one link and one event', async () => {
    const { user, prove } = await wait();
    const outcomes = await Promise.allSettled([prove(), prove(), prove()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect(await getEvents(user.sub)).toHaveLength(1);
    expect(await stack.deps.pool.getUser(user.sub)).toMatchObject({
      identities: [{ provider: PROVIDER }],
    });
  });
});
