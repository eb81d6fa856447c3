import { afterAll, beforeAll, expect, it } from 'vitest';
import { createGuardedFetch } from '../../src/net/guarded-fetch.ts';
import { checkOidcAnswer } from '../../src/oidc/check-answer.ts';
import type { OidcConnection } from '../../src/oidc/connection.ts';
import { createOidcRequest } from '../../src/oidc/create-request.ts';
import { discover } from '../../src/oidc/discover.ts';
import { createKeyCache } from '../../src/oidc/key-cache.ts';
import { VENDOR_NAMES } from '../../src/vendors.ts';
import { startOidcIdp, UPSTREAM_CLIENT, type OidcIdp } from './oidc-idp.ts';

const REDIRECT = 'https://app.test/sso/oidc/connection-a/callback';
const rules = { allowLoopback: true };
const fetch = createGuardedFetch(rules);
const access = { fetch, keys: createKeyCache(fetch) };

let idp: OidcIdp;
let connection: OidcConnection;
beforeAll(async () => {
  idp = await startOidcIdp(REDIRECT);
  idp.people.set('alice-1', {
    email: 'Alice@A.test',
    email_verified: true,
    given_name: 'Alice',
    groups: ['staff', 'R & D'],
  });
  connection = {
    ...(await discover(idp.issuer, fetch, rules)),
    clientId: UPSTREAM_CLIENT.id,
    clientSecret: UPSTREAM_CLIENT.secret,
    redirectUri: REDIRECT,
    scopes: ['email', 'profile'],
    attributeNames: VENDOR_NAMES.generic.oidc!,
    hostedDomains: null,
  };
});
afterAll(() => idp.close());

async function signIn(forceAuthn: boolean) {
  const state = 'opaque-1';
  const { url, nonce, codeVerifier } = createOidcRequest(connection, { state, forceAuthn });
  const { searchParams: callback } = new URL(await idp.signIn(url, 'alice-1'));
  expect(callback.get('state')).toBe(state);
  return { callback, nonce, codeVerifier };
}

it('reads a person of a real OpenID provider, and says what it checked', async () => {
  const sent = await signIn(false);
  const now = Date.now();
  const result = await checkOidcAnswer(connection, { ...sent, now }, access);
  expect(result).toMatchObject({
    outcome: 'accepted',
    assertion: {
      subject: 'alice-1',
      email: 'alice@a.test',
      emailVerified: true,
      names: { first: 'Alice', last: null },
      groups: { known: true, values: ['staff', 'R & D'] },
      mfa: false,
    },
  });
  expect(result.checks.every(({ passed }) => passed)).toBe(true);
  const again = await checkOidcAnswer(connection, { ...sent, now }, access);
  expect(again).toMatchObject({
    failure: { stage: 'answer', code: 'token_refused', received: 'invalid_grant' },
  });
});

it('asks for a fresh sign-in, and sees when it was', async () => {
  const since = Date.now();
  const sent = await signIn(true);
  const result = await checkOidcAnswer(
    connection,
    { ...sent, authenticatedSince: since, now: Date.now() },
    access,
  );
  expect(result).toMatchObject({
    outcome: 'accepted',
    assertion: { authnInstant: expect.any(Number) },
  });
});
