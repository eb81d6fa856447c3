import { describe, expect, it } from 'vitest';
import { PASSWORD, SESSION } from './sign-in-stack.ts';
import {
  become,
  getSub,
  getTarget,
  makeMember,
  newPerson,
  openSocialStack,
  OTHER,
  PROVIDER,
  stack,
} from './social-stack.ts';

openSocialStack();

interface Accounts {
  readonly hasPassword: boolean;
  readonly items: { id: string; label: string; primary: boolean }[];
  readonly providers: { name: string }[];
}

const list = async () =>
  (await (await stack.api('GET', '/me/connected-accounts')).json()) as Accounts;

/** Signs in with a password, and asks to connect an account. @returns where the browser goes next */
async function ask(email: string, provider = PROVIDER): Promise<string> {
  await stack.signIn(email);
  const response = await stack.api('POST', '/me/connected-accounts', { provider });
  return ((await response.json()) as { signInPath: string }).signInPath;
}

async function connect(email: string, provider = PROVIDER): Promise<string> {
  return getTarget(await stack.signInBy(provider, await ask(email, provider)));
}

async function getCode(response: Response): Promise<[number, unknown]> {
  return [response.status, ((await response.json()) as { code: unknown }).code];
}

/** A person with a password, and one at the provider with another address. */
async function twoAddresses() {
  const local = newPerson();
  const sub = await stack.person(local.email);
  const there = newPerson();
  become(there);
  return { email: local.email, sub, there };
}

describe('an account elsewhere that a person connects', () => {
  it('signs in as them, whatever its address, which does not become theirs', async () => {
    const { email, sub, there } = await twoAddresses();
    const before = async () => stack.browser.jar.get(SESSION);
    expect(await connect(email)).toBe('/profile/security?connect=done');
    expect(await stack.me()).toEqual([200, email]);
    const session = await before();
    expect(await list()).toMatchObject({
      hasPassword: true,
      items: [{ label: 'Google (demo)', primary: false }],
    });
    expect(await before()).toBe(session);

    stack.newBrowser();
    await stack.signInBy(PROVIDER);
    expect(await stack.me()).toEqual([200, email]);
    expect(await getSub(there.email)).toEqual([]);
    expect(await getSub(email)).toEqual([sub]);
    expect(
      await stack.rows(
        "select action from security_events where user_id = $1 and action like 'email%'",
        sub,
      ),
    ).toEqual([]);
  });

  it('lets the person in without their second factor, so no session counts as one with it', async () => {
    const { email, sub } = await twoAddresses();
    const factors = async () =>
      (await stack.rows('select proof_mfa from sessions where user_id = $1 order by id', sub)).map(
        (row) => row['proof_mfa'],
      );
    await stack.signIn(email);
    await stack.rows('update users set mfa = true where id = $1', sub);
    stack.newBrowser();
    await stack.signIn(email);
    expect(await factors()).toEqual([false, true]);
    stack.newBrowser();
    await connect(email);
    stack.newBrowser();
    await stack.signInBy(PROVIDER);
    // As the worker does: the provider has written its address over the pool's.
    await stack.gateway.setEmail(sub, email);
    stack.newBrowser();
    await stack.signIn(email);
    expect((await factors()).slice(-2)).toEqual([false, false]);
  });

  it('is connected once more without harm, and told to two of one kind apart', async () => {
    const { email, sub, there } = await twoAddresses();
    await connect(email);
    become(there);
    stack.newBrowser();
    expect(await connect(email)).toBe('/profile/security?connect=done');
    // As the worker does: the provider has written its address over the pool's.
    await stack.gateway.setEmail(sub, email);
    become(newPerson());
    stack.newBrowser();
    expect(await connect(email, OTHER)).toBe('/profile/security?connect=done');
    const { items } = await list();
    expect(items.map(({ label }) => label).toSorted()).toEqual(['Google (demo)', 'Other']);
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  });

  it('is not another user’s, nor a person of its own with rights', async () => {
    const first = await twoAddresses();
    await connect(first.email);
    const second = newPerson();
    await stack.person(second.email);
    become(first.there);
    stack.newBrowser();
    expect(await connect(second.email)).toBe('/profile/security?connect=in_use');
    expect(await stack.me()).toEqual([200, second.email]);

    const third = newPerson();
    await stack.person(third.email);
    become({ ...newPerson(), email: third.email });
    stack.newBrowser();
    expect(await connect(second.email)).toBe('/profile/security?connect=in_use');

    const own = newPerson();
    become(own);
    stack.newBrowser();
    await stack.signInBy(PROVIDER);
    const [userId = ''] = await getSub(own.email);
    await makeMember(userId);
    stack.newBrowser();
    expect(await connect(second.email)).toBe('/profile/security?connect=in_use');
    expect((await list()).items).toEqual([]);
    expect(await getSub(own.email)).toEqual([userId]);
  });

  it('needs a sign-in a moment ago, a browser, and a provider of the settings', async () => {
    const { email, sub } = await twoAddresses();
    await stack.signIn(email);
    const start = (provider: string) => stack.api('POST', '/me/connected-accounts', { provider });
    expect((await start('Nobody')).status).toBe(422);
    await stack.rows(
      "update sessions set auth_time = auth_time - interval '11 min' where user_id = $1",
      sub,
    );
    expect(await getCode(await start(PROVIDER))).toEqual([403, 'auth.step_up_required']);
    const remove = await stack.api('POST', `/me/connected-accounts/${'A'.repeat(22)}/remove`);
    expect(await getCode(remove)).toEqual([403, 'auth.step_up_required']);
  });

  it('comes by no link of another site: not without a token, nor with another session’s', async () => {
    const victim = await twoAddresses();
    const attacker = newPerson();
    await stack.person(attacker.email);
    const ofAttacker = await ask(attacker.email);
    stack.newBrowser();
    const own = await ask(victim.email);
    const token = new URL(own, 'http://x').searchParams.get('connect') ?? '';
    for (const path of [
      ofAttacker,
      `/auth/sign-in?provider=${PROVIDER}&connect=1`,
      `/auth/sign-in?provider=${PROVIDER}&connect=`,
      `/auth/sign-in?provider=${OTHER}&connect=${token}`,
      `/auth/sign-in?connect=${token}`,
    ]) {
      const response = await stack.get(path);
      expect(getTarget(response), path).toBe('/profile/security?connect=failed');
    }
    expect(await stack.gateway.getUser(victim.sub)).toMatchObject({ identities: [] });
  });

  it('is connected to no one once the session that asked is over', async () => {
    const { email, sub } = await twoAddresses();
    const path = await ask(email);
    const started = await stack.get(path);
    const upstream = await stack.pages.visit(started.headers.get('location') ?? '');
    const answer = await fetch(upstream ?? '', { redirect: 'manual' });
    const back = await stack.pages.visit(answer.headers.get('location') ?? '');
    await stack.rows('delete from sessions where user_id = $1', sub);
    expect(getTarget(await stack.get(back ?? ''))).toBe('/profile/security?connect=failed');
    expect(await stack.gateway.getUser(sub)).toMatchObject({ identities: [] });
  });
});

describe('an account elsewhere that a person removes', () => {
  it('signs in as them no more, and they have their password', async () => {
    const { email, sub, there } = await twoAddresses();
    await connect(email);
    const [item] = (await list()).items;
    const path = `/me/connected-accounts/${item?.id}/remove`;
    expect((await stack.api('POST', path)).status).toBe(204);
    expect((await stack.api('POST', path)).status).toBe(204);
    expect((await list()).items).toEqual([]);
    expect(
      await stack.rows(
        "select action from security_events where user_id = $1 and action like 'connected%' order by at",
        sub,
      ),
    ).toEqual([{ action: 'connected_account.added' }, { action: 'connected_account.removed' }]);
    stack.newBrowser();
    await stack.signInBy(PROVIDER);
    expect(await stack.me()).toEqual([200, there.email]);
    stack.newBrowser();
    await stack.signIn(email);
    expect(await stack.me()).toEqual([200, email]);
  });
});

describe('someone who has no password here', () => {
  it('sees by whom they sign in, connects nothing, and cannot remove the only way in', async () => {
    const person = newPerson();
    become(person);
    await stack.signInBy(PROVIDER);
    const accounts = await list();
    expect(accounts).toMatchObject({
      hasPassword: false,
      items: [{ label: 'Google (demo)', primary: true }],
      providers: [],
    });
    const path = `/me/connected-accounts/${accounts.items[0]?.id}/remove`;
    expect(await getCode(await stack.api('POST', path))).toEqual([409, 'account.last_way_in']);
    const start = await stack.api('POST', '/me/connected-accounts', { provider: OTHER });
    expect(await getCode(start)).toEqual([409, 'account.no_password']);
    const account = await stack.api('GET', '/me/account');
    expect(await account.json()).toMatchObject({ hasPassword: false });
  });

  it('is not let into the pool’s form for changing a password', async () => {
    const person = newPerson();
    become(person);
    await stack.signInBy(PROVIDER);
    const started = await stack.get('/auth/confirm');
    await stack.pages.visit(started.headers.get('location') ?? '');
    expect(stack.pages.html).not.toContain(`Continue with ${PROVIDER}`);
    expect(await stack.pages.submit({ username: person.email, password: PASSWORD })).toBeNull();
  });
});
