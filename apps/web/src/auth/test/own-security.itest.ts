import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ORIGIN, PASSWORD, SESSION, SignInStack } from './sign-in-stack.ts';
import type {} from '@gatehouse/testing/context';

const ADA = 'ada@acme.example';

let stack: SignInStack;
beforeAll(async () => {
  stack = await SignInStack.open();
  await stack.person(ADA);
});
afterAll(() => stack.close());
beforeEach(() => stack.newBrowser());

/** Whole seconds are all that Cognito says of a sign-in: let one pass. */
const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1_050));

describe('signing in again', () => {
  it('PE-21 stepping up asks for the password although the pool knows the person', async () => {
    await stack.signIn(ADA);
    const before = stack.browser.jar.get(SESSION);
    const plain = await stack.get('/auth/sign-in');
    expect(await stack.pages.visit(plain.headers.get('location') ?? '')).toMatch(/[?&]code=/);

    const started = await stack.get('/auth/sign-in?stepUp=1&returnTo=/profile/security');
    const page = new URL(started.headers.get('location') ?? '');
    expect([page.searchParams.get('prompt'), page.searchParams.get('max_age')]).toEqual([
      'login',
      '0',
    ]);
    expect(await stack.pages.visit(page.href)).toBeNull();
    const back = await stack.pages.submit({ username: ADA, password: PASSWORD });
    const answer = await stack.get(back ?? '');
    expect(answer.headers.get('location')).toBe(`${ORIGIN}/profile/security`);
    expect(await stack.me()).toEqual([200, ADA]);
    expect((await stack.me(before))[0]).toBe(401);
  });

  it('SE-06 after signing out everywhere another browser is not let in without a password', async () => {
    await stack.signIn(ADA);
    const first = { browser: stack.browser, pages: stack.pages };
    stack.newBrowser();
    await stack.signIn(ADA);
    await stack.api('POST', '/me/sessions/end-all');
    expect((await stack.me())[0]).toBe(401);

    stack.browser = first.browser;
    stack.pages = first.pages;
    expect((await stack.me())[0]).toBe(401);
    const started = await stack.get('/auth/sign-in?returnTo=/t/acme');
    const back = await stack.pages.visit(started.headers.get('location') ?? '');
    expect(back).toMatch(/[?&]code=/);
    const refused = await stack.get(back ?? '');
    expect(refused.headers.get('location')).toBe(
      `${ORIGIN}/auth/sign-in?own=1&stepUp=1&again=1&returnTo=${encodeURIComponent('/t/acme')}`,
    );
    expect(refused.headers.getSetCookie().join()).not.toContain(`${SESSION}=`);
    await nextSecond();
    const again = await stack.get(refused.headers.get('location') ?? '');
    expect(await stack.pages.visit(again.headers.get('location') ?? '')).toBeNull();
    const home = await stack.pages.submit({ username: ADA, password: PASSWORD });
    expect((await stack.get(home ?? '')).headers.get('location')).toBe(`${ORIGIN}/t/acme`);
    expect(await stack.me()).toEqual([200, ADA]);
  });
});

describe('what a session holds', () => {
  it('SE-19 a refresh token that Cognito revoked ends the session at the next refresh', async () => {
    const email = 'revoked@acme.example';
    const sub = await stack.person(email);
    await stack.signIn(email);
    await stack.gateway.globalSignOut(sub);
    expect((await stack.me())[0]).toBe(200);
    await stack.expireClaims(sub);
    expect(await stack.me()).toEqual([401, 'auth.session_ended']);
  });

  it.each(['disabled', 'deleted'] as const)(
    'SE-01 a person who is %s in the pool is out at the next refresh',
    async (state) => {
      const email = `${state}@acme.example`;
      const sub = await stack.person(email);
      await stack.signIn(email);
      if (state === 'disabled') await stack.gateway.disableUser(sub);
      else await stack.gateway.deleteUser(sub);
      await stack.expireClaims(sub);
      expect(await stack.me()).toEqual([401, 'auth.session_ended']);
    },
  );

  it('SE-22 keys rotate without signing anyone out; a retired key ends what it sealed', async () => {
    const email = 'keys@acme.example';
    const sub = await stack.person(email);
    await stack.signIn(email);
    const old = stack.keys;
    const fresh = `k2:${Buffer.alloc(32, 7).toString('base64')}`;
    const meWith = (keys: string) => stack.withKeys(keys, () => stack.me());

    expect(await meWith(`${fresh},${old}`)).toEqual([200, email]);
    expect(await stack.getKeyId(sub)).toBe('k1');
    await stack.expireClaims(sub);
    expect(await meWith(`${fresh},${old}`)).toEqual([200, email]);
    expect(await stack.getKeyId(sub)).toBe('k2');
    await stack.expireClaims(sub);
    expect(await meWith(fresh)).toEqual([200, email]);
    await stack.expireClaims(sub);
    expect(await meWith(old)).toEqual([401, 'auth.session_ended']);
  });
});
