import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADA } from './lying-pool.ts';
import { DEVICE, ORIGIN, SESSION, SignInHarness } from './sign-in-harness.ts';

const BOB = '0198f3a2-7c11-4b6e-9d55-2f8e6a1c0b7e';

let app: SignInHarness;
beforeEach(async () => {
  app = await SignInHarness.open();
});
afterEach(() => app.close());

describe('finishing', () => {
  it('DS-01 starts no session once there were too many', async () => {
    const page = await app.start();
    app.wait = 7;
    const response = await app.finish(app.answerTo(page));
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
    expect(app.started).toEqual([]);
  });

  it('starts a session of the person and goes where they wanted', async () => {
    const page = await app.start('?returnTo=/t/acme/members?page=2');
    const response = await app.finish(app.answerTo(page), {
      'user-agent': 'Browser/1',
      'x-forwarded-for': '192.0.2.7',
    });
    expect(response.headers.get('location')).toBe(`${ORIGIN}/t/acme/members?page=2`);
    const [{ device, input } = { device: null, input: null }] = app.started;
    expect(device).toMatchObject({ address: '192.0.2.7', userAgent: 'Browser/1' });
    expect(input).toMatchObject({
      claims: { sub: ADA, email: '0b7d@acme.example', emailVerified: true, name: 'Ada' },
      tokens: { refreshToken: 'a-refresh-token' },
      replaces: null,
    });
    expect(app.started).toHaveLength(1);
    expect([...app.browser.jar]).toEqual([
      [SESSION, input?.sessionToken],
      [DEVICE, device?.token],
    ]);
  });

  it('knows the browser again, and speaks the language of its reader from then on', async () => {
    const german = { 'accept-language': 'de-AT, en;q=0.5' };
    await app.finish(app.answerTo(await app.start('')), german);
    expect(app.started[0]?.device).toMatchObject({ locale: 'de', chosenLocale: null });
    expect(app.browser.jar.has('locale')).toBe(false);
    app.browser.jar.set('locale_chosen', 'de');
    await app.finish(app.answerTo(await app.start('')), { 'accept-language': 'en' });
    expect(app.browser.jar.get('locale')).toBe('de');
    expect(app.browser.jar.get('locale_chosen') ?? '').toBe('');
    app.started.shift();
    app.browser.jar.set('time_zone', 'Europe%2FVienna');
    await app.finish(app.answerTo(await app.start('')));
    const [first, second] = app.started.map(({ device }) => device);
    expect(second).toMatchObject({ token: first?.token, locale: 'de', timeZone: 'Europe/Vienna' });
    app.browser.jar.set(DEVICE, 'no-token');
    app.browser.jar.set('time_zone', '%E0%A4%A');
    await app.finish(app.answerTo(await app.start('')));
    const third = app.started.at(-1)?.device;
    expect(third?.token).toMatch(/^[\w-]{43}$/);
    expect(third?.token).not.toBe(first?.token);
    expect(third?.timeZone).toBeNull();
  });

  it('sets one session cookie: __Host-, HttpOnly, Lax, 43 characters, with an end', async () => {
    const response = await app.finish(app.answerTo(await app.start()));
    const lines = response.headers.getSetCookie().filter((line) => line.startsWith(SESSION));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^__Host-gatehouse\.sid=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/a\r\nSet-Cookie: x=y',
    '',
    'tenants',
    '@evil.example',
    '/%0d%0aSet-Cookie:x',
  ])('goes to no other site for returnTo %j', async (returnTo) => {
    const page = await app.start(`?returnTo=${encodeURIComponent(returnTo)}`);
    const { headers } = await app.finish(app.answerTo(page));
    expect(new URL(headers.get('location') ?? '').origin).toBe(ORIGIN);
    expect(headers.get('location')).toMatch(/^https:\/\/app\.example\/(?:tenants|%0d)/);
  });

  it('SE-09 gives a new cookie in the place of a fixed one', async () => {
    const fixed = 'A'.repeat(43);
    app.browser.jar.set(SESSION, fixed);
    await app.finish(app.answerTo(await app.start()));
    expect(app.browser.jar.get(SESSION)).not.toBe(fixed);
    expect(app.started[0]?.input.sessionToken).not.toBe(fixed);
    expect(app.started[0]?.input.replaces).toBe(fixed);
  });

  it('replaces the session of another person, and never links the two', async () => {
    await app.finish(app.answerTo(await app.start()));
    const ofAda = app.browser.jar.get(SESSION);
    await app.finish(app.answerTo(await app.start(), BOB));
    expect(app.started.map(({ input }) => input.claims.sub)).toEqual([ADA, BOB]);
    expect(app.started[1]?.input.replaces).toBe(ofAda);
    expect(app.browser.jar.get(SESSION)).not.toBe(ofAda);
  });

  it('TF-31 passes on no session cookie that is not one of ours', async () => {
    app.browser.jar.set(SESSION, 'eyJhbGciOiJkaXIifQ..a.b.c');
    await app.finish(app.answerTo(await app.start()));
    expect(app.started[0]?.input.replaces).toBeNull();
  });
});
