import '../../auth/test/resolve-next.ts';
import type { ApiDeps } from '@gatehouse/api/deps';
import {
  createAppDirectory,
  isOAuthError,
  OAuthError,
  toClientId,
} from '@gatehouse/services/connected-apps';
import { describe, expect, it } from 'vitest';
import { answerConsent } from '../answer-consent.ts';
import { returnPage } from '../return-page.ts';

const ORIGIN = 'https://app.test';
const CALLBACK = 'http://127.0.0.1:7777/callback';

const ASKED = {
  response_type: 'code',
  client_id: toClientId({ name: 'Desk agent', redirectUris: [CALLBACK] }),
  redirect_uri: CALLBACK,
  code_challenge: 'x'.repeat(43),
  code_challenge_method: 'S256',
  resource: `${ORIGIN}/api/mcp`,
  state: 'a&b',
};

/** What becomes of a form; a database that is asked makes it fail. */
async function answer(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const deps = {
    settings: { appOrigin: ORIGIN },
    apps: createAppDirectory(() => Promise.reject(new Error('asked a server'))),
    sessionCookie: 'sid',
    trustedProxies: 0,
    log: { info: () => undefined },
  } as unknown as ApiDeps;
  const request = new Request(`${ORIGIN}/connect/answer`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    body: new URLSearchParams(fields),
  });
  const response = await answerConsent(deps, request, (url, app) => new Response(`${app} ${url}`));
  const { status } = response;
  return { status, text: await response.text(), location: response.headers.get('location') };
}

describe('the answer to an app that wants to act as someone (AG-50)', () => {
  it('goes to the app, which is told who it is from', async () => {
    const { status, text } = await answer({ ...ASKED, answer: 'deny' });
    const query = 'error=access_denied&state=a%26b&iss=https%3A%2F%2Fapp.test';
    expect([status, text]).toEqual([200, `Desk agent ${CALLBACK}?${query}`]);
  });

  it.each([
    { redirect_uri: 'https://evil.example/' },
    { client_id: 'unknown' },
    { code_challenge_method: 'plain' },
    { resource: 'https://evil.example/api/mcp' },
    { response_type: 'token' },
  ] as Record<string, string>[])('goes nowhere but to our own page with %j', async (changes) => {
    for (const said of ['allow', 'deny']) {
      const { status, location } = await answer({ ...ASKED, ...changes, answer: said });
      expect(status).toBe(302);
      expect(location).toMatch(/^https:\/\/app\.test\/connect\?response_type=/);
    }
  });

  it('knows the refusal of a directory that has classes of its own', async () => {
    const foreign = Object.assign(new Error('unknown'), { name: 'OAuthError', code: 'x' });
    expect([foreign instanceof OAuthError, isOAuthError(foreign)]).toEqual([false, true]);
    expect(isOAuthError(new Error('OAuthError'))).toBe(false);
  });

  it('is a no to who is not signed in, or names no tenant', async () => {
    const signedOut = await answer({ ...ASKED, answer: 'allow', tenant: 'acme' });
    expect(signedOut.location).toMatch(/^https:\/\/app\.test\/connect\?(?!.*problem)/);
    const nowhere = await answer({ ...ASKED, answer: 'allow', tenant: '../x' });
    expect(nowhere.location).toMatch(/&problem=resource\.not_found$/);
  });

  it.each(['cross-site', 'same-site', 'none'])(
    'is not taken from a form that is %s',
    async (site) => {
      const fields = { ...ASKED, answer: 'allow', tenant: 'acme' };
      expect((await answer(fields, { 'sec-fetch-site': site })).status).toBe(403);
    },
  );
});

describe('the page that goes back to an app', () => {
  it('lets no name or address become part of it', async () => {
    const texts = { locale: 'en', title: 'Returning to <script>', link: 'Continue' };
    const html = await returnPage(`${CALLBACK}?x="><script>&y='`, texts).text();
    expect(html).not.toContain('<script>');
    expect(html).toContain('content="0; url=http://127.0.0.1:7777/callback?x=&quot;&gt;');
  });
});
