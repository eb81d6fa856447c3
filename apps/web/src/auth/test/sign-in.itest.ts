import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { HostedPages } from './hosted-pages.ts';
import { ORIGIN, PASSWORD, DEVICE, SESSION, SignInStack } from './sign-in-stack.ts';
import type {} from '@gatehouse/testing/context';

const ADA = 'ada@acme.example';
const BOB = 'bob@acme.example';

let stack: SignInStack;
beforeAll(async () => {
  stack = await SignInStack.open();
  await stack.person(ADA);
  await stack.person(BOB, 'Bob');
});
afterAll(() => stack.close());
beforeEach(() => stack.newBrowser());

const getError = (response: Response) =>
  new URL(response.headers.get('location') ?? '').searchParams.get('error');

describe('sign-in through the embedded Cognito', () => {
  it('starts a session and goes where the person wanted', async () => {
    const response = await stack.signIn(ADA, '?returnTo=/t/acme/members');
    expect(response.headers.get('location')).toBe(`${ORIGIN}/t/acme/members`);
    expect(await stack.me()).toEqual([200, ADA]);
    expect([...stack.browser.jar.keys()]).toEqual([SESSION, DEVICE]);
  });

  it('leads from the sign-up page to a session of the new person', async () => {
    const email = 'new@acme.example';
    const started = await stack.get('/auth/sign-up?returnTo=/tenants');
    await stack.pages.visit(started.headers.get('location') ?? '');
    expect(stack.pages.html).toContain('Create account');
    await stack.pages.submit({ username: email, password: PASSWORD });
    const outbox = await fetch(`${inject('cognito').endpoint}/_emulator/outbox?to=${email}`);
    const { code } = (await outbox.json()) as { code: string };
    const confirmed = await stack.pages.submit({ code });
    const back = confirmed ?? (await stack.pages.submit({ username: email, password: PASSWORD }));
    const response = await stack.get(back ?? '');
    expect(response.headers.get('location')).toBe(`${ORIGIN}/tenants`);
    expect(await stack.me()).toEqual([200, email]);
  });

  it('SE-09 never makes a fixed session cookie valid', async () => {
    const fixed = 'A'.repeat(43);
    stack.browser.jar.set(SESSION, fixed);
    expect((await stack.me())[0]).toBe(401);
    await stack.signIn(ADA);
    expect(stack.browser.jar.get(SESSION)).not.toBe(fixed);
    expect(await stack.me()).toEqual([200, ADA]);
    expect((await stack.me(fixed))[0]).toBe(401);
  });

  it('replaces the session of another person, whose old cookie is worth nothing', async () => {
    await stack.signIn(ADA);
    const ofAda = stack.browser.jar.get(SESSION);
    stack.pages = new HostedPages();
    await stack.signIn(BOB);
    expect(await stack.me()).toEqual([200, BOB]);
    expect((await stack.me(ofAda))[0]).toBe(401);
  });

  it('SE-12 refuses the answer in another browser, and a second time', async () => {
    const back = await stack.authorize(ADA);
    const mine = stack.browser;
    stack.newBrowser();
    expect(getError(await stack.get(back))).toBe('expired');
    stack.browser = mine;
    expect((await stack.get(back)).headers.get('location')).toBe(`${ORIGIN}/tenants`);
    expect(getError(await stack.get(back))).toBe('expired');
  });

  it('SE-13 refuses a code that was used before, with every cookie kept', async () => {
    const back = await stack.authorize(ADA);
    const kept = new Map(stack.browser.jar);
    await stack.get(back);
    stack.newBrowser();
    for (const [name, value] of kept) stack.browser.jar.set(name, value);
    expect(getError(await stack.get(back))).toBe('refused');
    expect(stack.browser.jar.has(SESSION)).toBe(false);
  });

  it('SE-15 refuses an answer that names another issuer', async () => {
    const back = new URL(await stack.authorize(ADA));
    back.searchParams.set(
      'iss',
      'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Other',
    );
    expect(getError(await stack.get(back.href))).toBe('refused');
  });

  it('TF-32 takes none of the cookies of a sign-in for a session', async () => {
    await stack.get('/auth/sign-in');
    expect(stack.browser.jar.size).toBe(1);
    for (const value of stack.browser.jar.values()) expect((await stack.me(value))[0]).toBe(401);
  });

  it('SE-18 signs in a person with 100 groups, every cookie far below 4096 bytes', async () => {
    const email = 'everywhere@acme.example';
    const sub = await stack.person(email, 'Everywhere');
    for (let n = 0; n < 100; n += 1) {
      const group = `t_${String(n).padStart(32, '0')}:member`;
      await stack.gateway.ensureGroup(group, `Tenant ${n}`);
      await stack.gateway.addUserToGroup(sub, group);
    }
    const started = await stack.get('/auth/sign-in');
    await stack.pages.visit(started.headers.get('location') ?? '');
    const back = await stack.pages.submit({ username: email, password: PASSWORD });
    const finished = await stack.get(back ?? '');
    const lines = [started, finished].flatMap((response) => response.headers.getSetCookie());
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThan(2048);
    expect(await stack.me()).toEqual([200, email]);
  });

  it('signs out in three places: the next person is asked for a password', async () => {
    await stack.signIn(ADA);
    const cookie = stack.browser.jar.get(SESSION);
    const started = await stack.get('/auth/sign-in');
    expect(await stack.pages.visit(started.headers.get('location') ?? '')).toMatch(/[?&]code=/);
    expect(await stack.pages.visit(await stack.signOut())).toBe(`${ORIGIN}/sign-in`);
    expect((await stack.me(cookie))[0]).toBe(401);
    const again = await stack.get('/auth/sign-in');
    expect(await stack.pages.visit(again.headers.get('location') ?? '')).toBeNull();
    expect(stack.pages.html).toContain('Password');
  });

  it('SE-21 lets no one in when the session store is down', async () => {
    const own = await SignInStack.open();
    await own.person(ADA);
    const back = await own.authorize(ADA);
    await own.database.drop();
    expect(getError(await own.get(back))).toBe('unavailable');
    expect((await own.me('A'.repeat(43)))[0]).toBeGreaterThanOrEqual(500);
    await own.close();
  });
});
