import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UpdateUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider';
import { createBrowser } from '../browser.ts';
import { CALLBACK } from '../fixture.ts';
import { FORGER_CLIENT, startForger, type Forger, type Forgery } from './forger.ts';
import { startLab, type Lab } from './lab.ts';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const withClaims = (good: Forgery, changes: Record<string, unknown>): Forgery => ({
  ...good,
  claims: { ...good.claims, ...changes },
});
const hmac = (secret: string) => new TextEncoder().encode(secret);
const hour = 3600;
const now = () => Math.floor(Date.now() / 1000);

describe('attacks on the way back from a provider', () => {
  let lab: Lab;
  let forger: Forger;
  let pool: Awaited<ReturnType<Lab['createFederatedPool']>>;
  const corp = { identity_provider: 'Corp' };

  beforeAll(async () => {
    lab = await startLab({ controlPort: 0 });
    forger = await startForger();
    pool = await lab.createFederatedPool({ ProviderDetails: forger.details });
  });
  beforeEach(() => forger.answers((good) => good));
  afterAll(async () => {
    expect(lab.defects).toEqual([]);
    await forger.close();
    await lab.close();
  });

  const forgeries: [name: string, forge: (good: Forgery) => Forgery | Promise<Forgery>][] = [
    ['another issuer', (good) => withClaims(good, { iss: 'https://evil.example' })],
    ['another audience', (good) => withClaims(good, { aud: 'other' })],
    ['another authorized party', (good) => withClaims(good, { aud: ['pool', 'x'], azp: 'x' })],
    ['another nonce', (good) => withClaims(good, { nonce: 'stolen' })],
    ['no nonce', (good) => withClaims(good, { nonce: undefined })],
    ['an expired token', (good) => withClaims(good, { iat: now() - 2 * hour, exp: now() - hour })],
    ['a token that never expires', (good) => withClaims(good, { exp: undefined })],
    ['a token of the future', (good) => withClaims(good, { nbf: now() + hour })],
    ['no subject', (good) => withClaims(good, { sub: undefined })],
    [
      'a foreign key',
      async (good) => ({ ...good, key: (await generateKeyPair('RS256')).privateKey }),
    ],
    [
      'no algorithm',
      (good) => ({ ...good, idToken: `${encode({ alg: 'none' })}.${encode(good.claims)}.` }),
    ],
    [
      'the public key as a secret',
      async (good) => ({ ...good, alg: 'HS256', key: hmac(await exportSPKI(forger.publicKey)) }),
    ],
    ['another secret', (good) => ({ ...good, alg: 'HS256', key: hmac('x'.repeat(32)) })],
    ['no ID token', (good) => ({ ...good, idToken: null })],
    ['text that is no token', (good) => ({ ...good, idToken: 'a.b.c' })],
    ['userInfo of another person', (good) => ({ ...good, userInfo: { sub: 'owner' } })],
    ['userInfo of no person', (good) => ({ ...good, userInfo: { email: 'owner@corp.example' } })],
    ['userInfo of 2 MB', (good) => ({ ...good, userInfo: { sub: 'alice', x: 'x'.repeat(2e6) } })],
    ['a redirect of the token endpoint', (good) => ({ ...good, status: 307, location: '/other' })],
  ];

  it.each(forgeries)('refuses %s', async (_, forge) => {
    forger.answers(forge);
    const { at, error, browser } = await lab.signIn(pool.client.id, forger.visit);
    expect(at.origin + at.pathname).toBe(CALLBACK);
    expect(error).toMatch(/^(invalid_request|server_error)$/);
    expect(at.searchParams.get('code')).toBeNull();
    expect(browser.jar.has('cognito')).toBe(false);
    expect(await lab.listUsers(pool.UserPoolId)).toEqual([]);
  });

  it('tells the app what the provider refused, in AWS’s words', async () => {
    forger.answers((good) => ({ ...good, status: 400 }));
    expect(await lab.signIn(pool.client.id, forger.visit)).toMatchObject({
      error: 'invalid_grant',
      description: 'Corp Error - 400 invalid_grant No <such> code',
    });
    const denied = (upstream: string) => {
      const { searchParams } = new URL(upstream);
      const back = new URLSearchParams({
        error: 'access_denied',
        error_description: 'No\r\nthanks',
        state: searchParams.get('state') ?? '',
      });
      return Promise.resolve(`${lab.redirectUri}?${back.toString()}`);
    };
    expect(await lab.signIn(pool.client.id, denied)).toMatchObject({
      error: 'access_denied',
      description: 'No thanks',
    });
  });

  it('refuses the state of another browser, which keeps its own', async () => {
    const victim = createBrowser(lab.url);
    const mine = createBrowser(lab.url);
    const url = lab.authorizeUrl(pool.client.id, corp);
    const back = await forger.visit(lab.target(await mine.get(url)).href);
    await victim.get(url);
    const refused = await victim.get(back);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Something went wrong');
    expect(victim.jar.has('cognito')).toBe(false);
    expect(await lab.listUsers(pool.UserPoolId)).toEqual([]);
    expect(lab.target(await mine.get(back)).searchParams.get('code')).toBeTruthy();
  });

  it('takes an answer once, and within five minutes', async () => {
    const browser = createBrowser(lab.url);
    const url = lab.authorizeUrl(pool.client.id, { ...corp, prompt: 'login' });
    const begin = async () => forger.visit(lab.target(await browser.get(url)).href);
    const back = await begin();
    expect((await browser.get(back)).status).toBe(302);
    expect((await browser.get(back)).status).toBe(400);
    const late = await begin();
    const shift = (offsetMs: number) =>
      fetch(`${lab.controlUrl}/clock`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ offsetMs }),
      });
    await shift(301_000);
    const response = await browser.get(late);
    await shift(0);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Something went wrong');
  });

  it.each(['', '?state=', '?state=%3Cscript%3E&error=%3Cscript%3E'])(
    'shows a page without a word of the request for %s',
    async (query) => {
      const response = await fetch(`${lab.redirectUri}${query}`, { redirect: 'manual' });
      expect(response.status).toBe(400);
      expect(await response.text()).not.toContain('<script>');
    },
  );

  it('goes to registered addresses only, also those withdrawn meanwhile', async () => {
    const browser = createBrowser(lab.url);
    const evil = { ...corp, redirect_uri: 'https://evil.example/' };
    expect((await browser.get(lab.authorizeUrl(pool.client.id, evil))).status).toBe(400);
    const client = await lab.createClient(pool.UserPoolId, {
      SupportedIdentityProviders: ['Corp'],
    });
    const away = lab.target(await browser.get(lab.authorizeUrl(client.id, corp)));
    await lab.sdk.send(
      new UpdateUserPoolClientCommand({
        UserPoolId: pool.UserPoolId,
        ClientId: client.id,
        CallbackURLs: ['http://localhost:3999/other'],
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid', 'email', 'profile'],
        AllowedOAuthFlowsUserPoolClient: true,
        SupportedIdentityProviders: ['Corp'],
      }),
    );
    const back = await browser.get(await forger.visit(away.href));
    expect(back.status).toBe(400);
    expect(await back.text()).toContain('redirect_mismatch');
  });

  it('takes tokens signed by HMAC with the client’s secret', async () => {
    forger.answers(async (good) => ({
      ...good,
      idToken: await new SignJWT(good.claims)
        .setProtectedHeader({ alg: 'HS256' })
        .sign(hmac(FORGER_CLIENT.client_secret)),
    }));
    expect((await lab.signIn(pool.client.id, forger.visit)).claims.email).toBe(
      'alice@corp.example',
    );
    const { form } = forger.requests.findLast(({ path }) => path === '/token') ?? {};
    expect(form).toMatchObject({ ...FORGER_CLIENT, redirect_uri: lab.redirectUri });
  });
});
