import { DomainError } from '@gatehouse/domain/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLIENT_ID } from './lying-pool.ts';
import { ORIGIN, SESSION, SignInHarness } from './sign-in-harness.ts';
import { LOCALE_COOKIE } from '#src/i18n/cookies.ts';

let app: SignInHarness;
beforeEach(async () => {
  app = await SignInHarness.open();
});
afterEach(() => app.close());

describe('starting', () => {
  it('goes to the hosted page with PKCE, state and nonce', async () => {
    const page = new URL(await app.start('?returnTo=/t/acme'));
    expect(page.pathname).toBe('/oauth2/authorize');
    const { state, nonce, code_challenge, ...fixed } = Object.fromEntries(page.searchParams);
    expect(fixed).toEqual({
      response_type: 'code',
      client_id: CLIENT_ID,
      redirect_uri: `${ORIGIN}/api/auth/callback/cognito`,
      scope: 'openid profile email',
      code_challenge_method: 'S256',
    });
    for (const value of [state, nonce, code_challenge]) expect(value?.length).toBeGreaterThan(40);
  });

  it('DS-01 says when to try again, once there were too many', async () => {
    app.wait = 42;
    const response = await app.ask('/auth/sign-in');
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '42']);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('DS-04 starts nothing while no one can count', async () => {
    app.wait = new DomainError('service.unavailable');
    const response = await app.ask('/auth/sign-in?returnTo=/t/acme');
    const page = new URL(response.headers.get('location') ?? '');
    expect([page.pathname, page.searchParams.get('error')]).toEqual(['/sign-in', 'unavailable']);
  });

  it('HD-05 sets __Host- cookies only, none of them a session', async () => {
    const response = await app.ask('/auth/sign-in');
    const lines = response.headers.getSetCookie();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^__Host-gatehouse\.sign-in-[\w-]{22}=[\w.-]+; Max-Age=900; /);
    for (const line of lines) {
      expect(line).toMatch(/; Path=\//i);
      expect(line).toMatch(/; HttpOnly/i);
      expect(line).toMatch(/; Secure/i);
      expect(line).toMatch(/; SameSite=Lax/i);
      expect(line).not.toMatch(/Domain/i);
      expect(line.length).toBeLessThan(4096);
    }
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  it('uses plain names without Secure where the app is served over http', async () => {
    app.config = { ...app.config, appOrigin: 'http://localhost:3000' };
    const response = await app.ask('/auth/sign-in');
    const lines = response.headers.getSetCookie();
    expect(lines).toHaveLength(1);
    for (const line of lines) expect(line).toMatch(/^gatehouse\./);
    expect(lines.join()).not.toMatch(/Secure|__Host-/);
  });

  it('starts at the hosted sign-up page, unless signing up is closed', async () => {
    const at = async () => {
      const { headers } = await app.ask('/auth/sign-up');
      return new URL(headers.get('location') ?? '');
    };
    const open = await at();
    expect(open.pathname).toBe('/signup');
    expect(open.searchParams.get('code_challenge_method')).toBe('S256');
    app.config = { ...app.config, signUpOpen: false };
    expect((await at()).pathname).toBe('/oauth2/authorize');
  });

  it('asks for the hosted pages in the language of our own', async () => {
    const getLang = async (headers: Record<string, string>) =>
      new URL(await app.start('', headers)).searchParams.get('lang');
    expect(await getLang({ 'accept-language': 'de-CH, en;q=0.7' })).toBe('de');
    expect(await getLang({ 'accept-language': 'fr' })).toBeNull();
    app.browser.jar.set(LOCALE_COOKIE, 'en');
    expect(await getLang({ 'accept-language': 'de' })).toBe('en');
  });

  it('names who is signed in where they prove it again, and only there', async () => {
    app.signedInAs = 'ada@acme.example';
    app.browser.jar.set(SESSION, 'a session');
    const getHint = async (query: string) =>
      new URL(await app.start(query)).searchParams.get('login_hint');
    expect(await getHint('?stepUp=1')).toBe('ada@acme.example');
    expect(await getHint('')).toBeNull();
    app.signedInAs = null;
    expect(await getHint('?stepUp=1')).toBeNull();
  });

  it('sends whom a tenant’s identity provider vouches for back there to prove it again', async () => {
    app.signedInAs = 'ada@acme.example';
    app.connectionId = '01890000-0000-7000-8000-000000000001';
    app.browser.jar.set(SESSION, 'a session');
    const again = await app.ask('/auth/sign-in?stepUp=1&returnTo=/t/acme/settings');
    expect(again.headers.get('location')).toBe(
      `${ORIGIN}/auth/sso?connection=${app.connectionId}&stepUp=1&returnTo=%2Ft%2Facme%2Fsettings`,
    );
    const own = await app.ask('/auth/sign-in?stepUp=1&own=1');
    expect(own.headers.get('location')).not.toContain('/auth/sso');
  });

  it('hands on an e-mail address as a hint, and nothing else of the query', async () => {
    const page = new URL(
      await app.start(
        '?hint=Ada%40acme.example&redirect_uri=https://evil.example&client_id=x&scope=y',
      ),
    );
    expect(page.searchParams.get('login_hint')).toBe('ada@acme.example');
    expect(page.searchParams.get('client_id')).toBe(CLIENT_ID);
    expect(page.searchParams.get('redirect_uri')).toBe(`${ORIGIN}/api/auth/callback/cognito`);
    expect(new URL(await app.start('?hint=<script>')).searchParams.has('login_hint')).toBe(false);
  });

  it('IN-16 takes no address from the Host or forwarding headers', async () => {
    const page = new URL(
      await app.start('', {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'http',
        forwarded: 'host=evil.example',
        'x-auth-return-redirect': '1',
      }),
    );
    expect(page.searchParams.get('redirect_uri')).toBe(`${ORIGIN}/api/auth/callback/cognito`);
    const response = await app.finish(app.answerTo(page.href), {
      'x-forwarded-host': 'evil.example',
      'x-auth-return-redirect': '1',
    });
    expect(response.headers.get('location')).toBe(`${ORIGIN}/tenants`);
  });

  it('SE-21 says "unavailable" when the pool does not answer or is another', async () => {
    for (const lies of [{ down: 'discovery' as const }, { issuer: 'https://other.example' }]) {
      app.pool.lies = lies;
      const response = await app.ask('/auth/sign-in?returnTo=/t/acme');
      app.expectFailure(response, 'unavailable');
      expect(response.headers.get('location')).toContain('returnTo=%2Ft%2Facme');
    }
  });

  it('SE-21 says "unavailable" when the secret is missing', async () => {
    app.config = { ...app.config, authSecret: '' };
    app.expectFailure(await app.ask('/auth/sign-in'), 'unavailable');
  });
});
