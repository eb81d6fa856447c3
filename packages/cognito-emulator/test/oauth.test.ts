import { createHash } from 'node:crypto';
import {
  AdminUserGlobalSignOutCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowser } from './browser.ts';
import { exchangeCode, getAuthorizePath } from './code-flow.ts';
import { createUser } from './create-user.ts';
import { CALLBACK, PASSWORD, startFixture, type Fixture } from './fixture.ts';

const VERIFIER = 'v'.repeat(43);
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

describe('OAuth endpoints', { timeout: 30_000 }, () => {
  let fixture: Fixture;
  let poolId: string;
  let client: string;
  let other: string;
  let narrow: string;
  const signedIn = { get: (_path: string): Promise<Response> => Promise.reject(new Error()) };

  beforeAll(async () => {
    fixture = await startFixture({ controlPort: 0 });
    poolId = await fixture.createHostedPool();
    const both = { AllowedOAuthFlows: ['code' as const, 'implicit' as const] };
    client = (await fixture.createClient(poolId, both)).id;
    other = (await fixture.createClient(poolId)).id;
    narrow = (await fixture.createClient(poolId, { ReadAttributes: ['email'] })).id;
    await createUser(fixture, poolId, 'ada');
    const browser = createBrowser(fixture.url);
    signedIn.get = browser.get;
    const page = await (await browser.get(authorize())).text();
    await browser.submit(page, { username: 'ada', password: PASSWORD });
  }, 60_000);
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  const authorize = (more: Record<string, string | undefined> = {}) =>
    getAuthorizePath({ client_id: client, state: 's 1', ...more });
  /** An address of our own, absolute as on AWS. */
  const own = (path: string) => `${fixture.url}${path}`;
  const getLocation = async (response: Promise<Response>) =>
    new URL((await response).headers.get('location') ?? '', fixture.url);
  const newCode = async (more: Record<string, string> = {}) =>
    (await getLocation(signedIn.get(authorize(more)))).searchParams.get('code') ?? '';
  const exchange = (form: Record<string, string>) =>
    exchangeCode(fixture.url, { client_id: client, ...form });

  it.each([
    ['a response_type that is not supported', { response_type: 'id_token' }, 'invalid_request'],
    ['a scope that the client does not have', { scope: 'openid phone' }, 'invalid_request'],
    ['email without openid', { scope: 'email' }, 'invalid_request'],
    [
      'plain PKCE',
      { code_challenge: CHALLENGE, code_challenge_method: 'plain' },
      'invalid_request',
    ],
    ['a challenge without its method', { code_challenge: CHALLENGE }, 'invalid_request'],
    ['no session and no page', { prompt: 'none' }, 'login_required'],
  ])('tells the app of %s', async (_, more, error) => {
    const response = fetch(`${fixture.url}${authorize(more)}`, { redirect: 'manual' });
    const location = await getLocation(response);
    expect(location.origin + location.pathname).toBe(CALLBACK);
    expect(location.searchParams.get('error')).toBe(error);
    expect(location.searchParams.get('state')).toBe('s 1');
  });

  it.each([
    ['an unknown client', { client_id: 'nosuchclient' }],
    ['no client', { client_id: undefined }],
    ['another address', { redirect_uri: `${CALLBACK}/more` }],
    ['another port', { redirect_uri: CALLBACK.replace('3999', '3998') }],
    ['an address with more in its query', { redirect_uri: `${CALLBACK}?a=1` }],
    ['an address of another app', { redirect_uri: 'https://evil.example/' }],
    ['a script', { redirect_uri: 'javascript:alert(1)' }],
  ])('never redirects to %s', async (_, more) => {
    for (const page of ['/oauth2/authorize', '/login', '/signup', '/logout']) {
      const query = new URL(authorize(more), fixture.url).search;
      const response = await fetch(`${fixture.url}${page}${query}`, { redirect: 'manual' });
      expect(response.headers.get('location')).toContain(own('/error?'));
    }
  });

  it('refuses flows that the client does not have', async () => {
    const location = await getLocation(
      fetch(`${fixture.url}${authorize({ client_id: other, response_type: 'token' })}`, {
        redirect: 'manual',
      }),
    );
    expect(location.searchParams.get('error')).toBe('unauthorized_client');
  });

  it('gives tokens in the fragment to implicit clients, the ID token only with openid', async () => {
    const location = await getLocation(signedIn.get(authorize({ response_type: 'token' })));
    const fragment = new URLSearchParams(location.hash.slice(1));
    expect(location.search).toBe('');
    expect([...fragment.keys()].toSorted()).toEqual([
      'access_token',
      'expires_in',
      'id_token',
      'state',
      'token_type',
    ]);
    const plain = await getLocation(
      signedIn.get(authorize({ response_type: 'token', scope: 'aws.cognito.signin.user.admin' })),
    );
    expect(plain.hash).not.toContain('id_token');
  });

  it('shows the page again when the app asks for it or the sign-in is old', async () => {
    expect(await newCode()).not.toBe('');
    const login = await signedIn.get(authorize({ prompt: 'login', login_hint: 'eve' }));
    expect(await login.text()).toContain('value="eve"');
    await fixture.shiftClock(120_000);
    expect(await newCode({ max_age: '60' })).toBe('');
    expect(await newCode({ max_age: '3000' })).not.toBe('');
    await fixture.shiftClock(0);
  });

  it.each<[string, Record<string, string>, string]>([
    ['no grant', { grant_type: '' }, 'invalid_request'],
    ['an unknown grant', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['a machine grant for people', { grant_type: 'client_credentials' }, 'unauthorized_client'],
    ['no code', { code: '' }, 'invalid_request'],
    ['a code that no one was given', { code: 'nonsense' }, 'invalid_grant'],
    ['no refresh token', { grant_type: 'refresh_token' }, 'invalid_request'],
    [
      'a refresh token that no one was given',
      { grant_type: 'refresh_token', refresh_token: 'x.x.x.x.x' },
      'invalid_grant',
    ],
    ['an unknown client', { client_id: 'nosuchclient' }, 'invalid_client'],
    ['a secret that there is not', { client_secret: 'secret' }, 'invalid_client'],
  ])('refuses %s', async (_, form, error) => {
    const response = await exchange({ code: 'x', ...form });
    expect(response.status).toBe(400);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ error });
  });

  it('binds a code to client, address, verifier and time', async () => {
    const wrong: Record<string, string>[] = [
      { client_id: other },
      { redirect_uri: 'http://localhost:3999/other' },
      { code_verifier: VERIFIER },
    ];
    for (const more of wrong) {
      const response = await exchange({ code: await newCode(), ...more });
      expect(await response.json()).toEqual({ error: 'invalid_grant' });
    }
    const pkce = { code_challenge: CHALLENGE, code_challenge_method: 'S256' };
    for (const code_verifier of ['', 'w'.repeat(43), 'short']) {
      expect((await exchange({ code: await newCode(pkce), code_verifier })).status).toBe(400);
    }
    const code = await newCode(pkce);
    expect((await exchange({ code, code_verifier: VERIFIER })).status).toBe(200);
    expect((await exchange({ code, code_verifier: VERIFIER })).status).toBe(400);

    const late = await newCode();
    await fixture.shiftClock(300_000);
    expect((await exchange({ code: late })).status).toBe(400);
    await fixture.shiftClock(0);
  });

  it('refuses a scope whose attributes the client may not read', async () => {
    const scope = 'openid email';
    const ask = async (client_id: string) =>
      exchange({ client_id, code: await newCode({ client_id, scope }) });
    expect((await ask(client)).status).toBe(200);
    expect(await (await ask(narrow)).json()).toEqual({ error: 'invalid_grant' });
  });

  it('answers userInfo to living tokens with openid only', async () => {
    const info = (token?: string) =>
      fetch(`${fixture.url}/oauth2/userInfo`, {
        ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}),
      });
    expect((await info()).status).toBe(400);
    const reply = (await (await exchange({ code: await newCode() })).json()) as {
      access_token: string;
      id_token: string;
    };
    expect(await (await info(reply.access_token)).json()).toMatchObject({ username: 'ada' });
    const { AuthenticationResult } = await fixture.sdk.send(
      new InitiateAuthCommand({
        ClientId: client,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'ada', PASSWORD },
      }),
    );
    for (const token of ['x.y.z', reply.id_token, AuthenticationResult?.AccessToken ?? '']) {
      const refused = await info(token);
      expect(refused.status).toBe(401);
      expect(refused.headers.get('www-authenticate')).toContain('error="invalid_token"');
    }
    await fixture.sdk.send(
      new AdminUserGlobalSignOutCommand({ UserPoolId: poolId, Username: 'ada' }),
    );
    expect((await info(reply.access_token)).status).toBe(401);
    expect(await newCode()).toBe('');
  });

  it('takes only POST where tokens are given or revoked', async () => {
    for (const path of ['/oauth2/token', '/oauth2/revoke']) {
      expect((await fetch(`${fixture.url}${path}`)).status).toBe(405);
    }
    const revoke = (body: Record<string, string>) =>
      fetch(`${fixture.url}/oauth2/revoke`, {
        method: 'POST',
        body: new URLSearchParams({ client_id: client, ...body }),
      });
    expect((await revoke({})).status).toBe(400);
    expect((await revoke({ token: 'unknown' })).status).toBe(200);
    const wrong = await revoke({ token: 'unknown', client_id: 'nosuchclient' });
    expect([wrong.status, await wrong.json()]).toEqual([401, { error: 'invalid_client' }]);
  });

  it('signs out to a registered address, or to the sign-in page', async () => {
    const out = (query: Record<string, string>) =>
      fetch(
        `${fixture.url}/logout?${new URLSearchParams({ client_id: client, ...query }).toString()}`,
        {
          redirect: 'manual',
        },
      ).then((response) => response.headers.get('location'));
    expect(await out({ logout_uri: 'http://localhost:3999/bye' })).toBe(
      'http://localhost:3999/bye',
    );
    expect(await out({ logout_uri: 'https://evil.example/' })).toContain(own('/error?'));
    expect(await out({ redirect_uri: CALLBACK, response_type: 'code' })).toContain(own('/login?'));
    for (const [query, missing] of [
      [{}, 'redirect_uri'],
      [{ client_id: '' }, 'client_id'],
    ] as const) {
      expect(new URL((await out(query)) ?? '').searchParams.get('error')).toBe(
        `Required String parameter '${missing}' is not present`,
      );
    }
  });
});
