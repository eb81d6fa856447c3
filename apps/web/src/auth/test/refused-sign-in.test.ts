import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newBrowser } from './browser.ts';
import { ADA, CLIENT_ID } from './lying-pool.ts';
import { ORIGIN, SESSION, SignInHarness } from './sign-in-harness.ts';

const BOB = '0198f3a2-7c11-4b6e-9d55-2f8e6a1c0b7e';

let app: SignInHarness;
beforeEach(async () => {
  app = await SignInHarness.open();
});
afterEach(() => app.close());

describe('refusing', () => {
  it('SE-12 no state', async () => {
    const { code } = app.answerTo(await app.start());
    app.expectFailure(await app.finish({ code }), 'expired', 1);
  });

  it('SE-12 a wrong state', async () => {
    const { code, state } = app.answerTo(await app.start());
    app.expectFailure(await app.finish({ code, state: `${state}x` }), 'expired', 1);
    expect(app.pool.requests.some(({ path }) => path === '/oauth2/token')).toBe(false);
  });

  it("SE-12 another browser's state", async () => {
    const victim = app.answerTo(await app.start());
    app.browser = newBrowser();
    app.expectFailure(await app.finish(victim), 'expired');
    await app.start();
    app.expectFailure(await app.finish(victim), 'expired', 1);
  });

  it('SE-12 a state that was used before', async () => {
    const page = await app.start();
    const answer = app.answerTo(page);
    await app.finish(answer);
    app.started = [];
    app.browser.jar.delete(SESSION);
    app.expectFailure(await app.finish({ ...answer, code: app.pool.grant(page) }), 'expired');
  });

  it('SE-12 a state after a first try that failed', async () => {
    const page = await app.start();
    const answer = app.answerTo(page);
    app.expectFailure(await app.finish({ ...answer, code: 'wrong' }), 'refused');
    app.expectFailure(await app.finish(answer), 'expired');
  });

  it('SE-13 a code that was used before, even with every cookie kept', async () => {
    const answer = app.answerTo(await app.start());
    const kept = new Map(app.browser.jar);
    await app.finish(answer);
    app.started = [];
    app.browser = newBrowser();
    for (const [name, value] of kept) app.browser.jar.set(name, value);
    app.expectFailure(await app.finish(answer), 'refused');
  });

  it("SE-13 another person's code: it belongs to another start", async () => {
    const stolen = app.answerTo(await app.start(), BOB);
    app.browser = newBrowser();
    const { state } = app.answerTo(await app.start());
    app.expectFailure(await app.finish({ code: stolen.code, state }), 'refused');
  });

  it.each([
    ['a wrong nonce', { idClaims: { nonce: 'other' } }],
    ['no nonce', { idClaims: { nonce: undefined } }],
    ['a bad signature', { forgedSignature: true }],
  ])('SE-14 an ID token with %s', async (_name, lies) => {
    const answer = app.answerTo(await app.start());
    app.pool.lies = lies;
    app.expectFailure(await app.finish(answer), 'refused');
  });

  it.each([
    ['another issuer', { idClaims: { iss: 'https://other.example' } }],
    ['another audience', { idClaims: { aud: 'other' } }],
    ['no use', { idClaims: { token_use: undefined } }],
    ['groups as text', { idClaims: { 'cognito:groups': 'platform:operator' } }],
    ['an end in the past', { idClaims: { exp: 1_700_000_000 } }],
    ['a subject that is no UUID', { idClaims: { sub: 'ada' } }],
  ])('an ID token with %s', async (_name, lies) => {
    const answer = app.answerTo(await app.start());
    app.pool.lies = lies;
    app.expectFailure(await app.finish(answer), 'refused');
  });

  it('TF-22 an access token where the ID token belongs', async () => {
    const page = await app.start();
    const answer = app.answerTo(page);
    const nonce = new URL(page).searchParams.get('nonce');
    app.pool.lies = {
      idClaims: { token_use: 'access', client_id: CLIENT_ID, nonce, username: ADA },
    };
    app.expectFailure(await app.finish(answer), 'refused');
  });

  it('an access token of another person, of another client, or none', async () => {
    for (const lies of [
      { accessClaims: { sub: BOB } },
      { accessClaims: { client_id: 'other' } },
      { answer: { access_token: 'opaque' } },
      { answer: { refresh_token: undefined } },
      { answer: { id_token: undefined } },
    ]) {
      const answer = app.answerTo(await app.start());
      app.pool.lies = lies;
      app.expectFailure(await app.finish(answer), 'refused');
      app.pool.lies = {};
    }
  });

  it('SE-15 an answer of another issuer', async () => {
    const answer = app.answerTo(await app.start());
    app.expectFailure(await app.finish({ ...answer, iss: 'https://other.example' }), 'refused');
  });

  it('takes an answer that names the right issuer', async () => {
    const answer = app.answerTo(await app.start());
    const { headers } = await app.finish({ ...answer, iss: app.pool.issuer });
    expect(headers.get('location')).toBe(`${ORIGIN}/tenants`);
  });

  it('a parameter that comes twice', async () => {
    const { code, state } = app.answerTo(await app.start());
    app.expectFailure(await app.finish(`code=${code}&state=${state}&state=${state}`), 'refused', 1);
  });

  it("TF-32 the cookie of one tab in the place of another's", async () => {
    const first = app.answerTo(await app.start());
    const [ofFirst = ''] = app.pending;
    await app.start();
    const [, ofSecond = ''] = app.pending;
    app.browser.jar.set(ofFirst, app.browser.jar.get(ofSecond) ?? '');
    app.expectFailure(await app.finish(first), 'expired', 1);
  });

  it('TF-31 a cookie of a sign-in with a changed bit, or sealed with another secret', async () => {
    const answer = app.answerTo(await app.start());
    const [name = ''] = app.pending;
    const sealed = app.browser.jar.get(name) ?? '';
    const changed = sealed.at(-5) === 'A' ? 'B' : 'A';
    app.browser.jar.set(name, sealed.slice(0, -5) + changed + sealed.slice(-4));
    app.expectFailure(await app.finish(answer), 'expired');
    const other = app.answerTo(await app.start());
    app.config = { ...app.config, authSecret: 'another secret, also long enough' };
    app.expectFailure(await app.finish(other), 'expired');
  });

  it.each([
    ['access_denied', 'cancelled'],
    ['server_error', 'unavailable'],
    ['temporarily_unavailable', 'unavailable'],
    ['invalid_request', 'refused'],
    ['<script>alert(1)</script>', 'refused'],
  ])('the answer %s of the pool as %s', async (error, expected) => {
    const { state } = app.answerTo(await app.start());
    const response = await app.finish({ error, error_description: 'x<script>', state });
    app.expectFailure(response, expected);
    expect(response.headers.get('location')).not.toContain('script');
  });

  it('access_denied from someone who never started', async () => {
    app.expectFailure(await app.finish({ error: 'access_denied' }), 'expired');
  });
});
