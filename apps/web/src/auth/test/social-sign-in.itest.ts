import { describe, expect, it } from 'vitest';
import { HostedPages } from './hosted-pages.ts';
import { PASSWORD, SESSION } from './sign-in-stack.ts';
import {
  become,
  getSub,
  getTarget,
  makeMember,
  newPerson,
  OTHER,
  PROVIDER,
  stack,
  openSocialStack,
} from './social-stack.ts';

openSocialStack();

const LINK = '__Host-gatehouse.link';

/** Signs in with a password where the page asks for a proof. */
async function prove(email: string): Promise<Response> {
  const started = await stack.get(`/auth/sign-in?password=1&hint=${email}&returnTo=/t/acme`);
  await stack.pages.visit(started.headers.get('location') ?? '');
  const back = await stack.pages.submit({ username: email, password: PASSWORD });
  if (back === null) throw new Error(`not let in: ${stack.pages.html}`);
  return stack.get(back);
}

const getEvents = async (userId: string) =>
  (await stack.rows('select action, after from security_events where user_id = $1', userId)).map(
    ({ action, after }) => [action, after],
  );

describe('a sign-in by another provider', () => {
  it('FE-68: skips the hosted page and starts a session of a person of their own', async () => {
    const person = newPerson();
    become(person);
    const response = await stack.signInBy(
      PROVIDER,
      `/auth/sign-in?provider=${PROVIDER}&returnTo=/t/acme`,
    );
    expect(getTarget(response)).toBe('/t/acme');
    expect(await stack.me()).toEqual([200, person.email]);
    await stack.signOut();
    stack.newBrowser();
    await stack.signInBy(PROVIDER);
    expect(await getSub(person.email)).toHaveLength(1);
  });

  it('FE-68: is offered on the hosted page as well', async () => {
    const started = await stack.get('/auth/sign-in');
    await stack.pages.visit(started.headers.get('location') ?? '');
    expect(stack.pages.html).toContain(`Continue with ${PROVIDER}`);
  });

  it.each(['Google', 'GatehouseSso', 'COGNITO', '', 'x'.repeat(300)])(
    'is refused for %j, which the settings do not have',
    async (name) => {
      const response = await stack.get(`/auth/sign-in?provider=${name}`);
      expect(getTarget(response)).toBe('/sign-in?error=refused&returnTo=%2Ftenants');
    },
  );
});

describe('a provider’s verified address that is that of a user with a password', () => {
  it('FE-04: opens nothing until they prove it once; then both are one person', async () => {
    const person = newPerson();
    const sub = await stack.person(person.email, 'Ada Lovelace');
    become(person);
    const asked = await stack.signInBy(PROVIDER);
    expect(getTarget(asked)).toMatch(
      `/sign-in/connect?provider=${PROVIDER}&hint=${encodeURIComponent(person.email)}`,
    );
    expect(stack.browser.jar.has(SESSION)).toBe(false);
    expect(await getSub(person.email)).toEqual([]);

    expect(getTarget(await prove(person.email))).toBe('/t/acme');
    expect(stack.browser.jar.has(LINK)).toBe(false);
    expect(await getEvents(sub)).toEqual([['connected_account.added', PROVIDER]]);
    expect(await stack.gateway.getUser(sub)).toMatchObject({
      identities: [{ provider: PROVIDER, subject: person.subject, primary: false }],
    });

    stack.newBrowser();
    expect(getTarget(await stack.signInBy(PROVIDER))).toBe('/tenants');
    expect(await stack.me()).toEqual([200, person.email]);
    expect(await getSub(person.email)).toEqual([sub]);
    // The provider's name is written over the pool's, not over ours.
    expect(await stack.rows('select name from users where id = $1', sub)).toEqual([
      { name: 'Ada Lovelace' },
    ]);
  });

  it('is connected to no one by another browser’s sign-in, nor by another person’s', async () => {
    const person = newPerson();
    const sub = await stack.person(person.email);
    const attacker = newPerson();
    const attackerSub = await stack.person(attacker.email);
    become(person);
    await stack.signInBy(PROVIDER);
    const waiting = stack.browser.jar.get(LINK) ?? '';

    // The owner, elsewhere.
    stack.newBrowser();
    await prove(person.email);
    // Someone else, with the cookie.
    stack.newBrowser();
    stack.browser.jar.set(LINK, waiting);
    await prove(attacker.email);
    expect(stack.browser.jar.has(LINK)).toBe(false);
    // The owner, with a cookie that someone has made up.
    stack.newBrowser();
    stack.browser.jar.set(LINK, 'A'.repeat(43));
    await prove(person.email);
    for (const userId of [sub, attackerSub]) {
      expect(await stack.gateway.getUser(userId)).toMatchObject({ identities: [] });
    }
  });

  it('waits ten minutes, and is used once', async () => {
    const person = newPerson();
    const sub = await stack.person(person.email);
    become(person);
    await stack.signInBy(PROVIDER);
    const waiting = stack.browser.jar.get(LINK) ?? '';
    await stack.rows('update pending_links set expires_at = now() where user_id = $1', sub);
    await prove(person.email);
    expect(await stack.gateway.getUser(sub)).toMatchObject({ identities: [] });

    stack.newBrowser();
    await stack.signInBy(PROVIDER);
    await prove(person.email);
    expect(await stack.rows('select 1 from pending_links where user_id = $1', sub)).toEqual([]);
    stack.newBrowser();
    stack.browser.jar.set(LINK, waiting);
    await prove(person.email);
    expect(await getEvents(sub)).toHaveLength(1);
  });

  it('is not proved by a sign-in from before', async () => {
    const person = newPerson();
    const sub = await stack.person(person.email);
    become(person);
    await stack.signInBy(PROVIDER);
    await stack.rows(
      "update pending_links set created_at = now() + interval '2 min' where user_id = $1",
      sub,
    );
    await prove(person.email);
    expect(await stack.gateway.getUser(sub)).toMatchObject({ identities: [] });
  });

  it('is connected by trying again where a link was left half made', async () => {
    const person = newPerson();
    const sub = await stack.person(person.email);
    become(person);
    await stack.signInBy(PROVIDER);
    // The profile went, and then the pool did.
    await stack.gateway.deleteUser(`${PROVIDER}_${person.subject}`.toLowerCase());
    stack.newBrowser();
    await stack.signInBy(PROVIDER);
    await prove(person.email);
    expect(await stack.gateway.getUser(sub)).toMatchObject({
      identities: [{ provider: PROVIDER }],
    });
  });

  it('takes along a profile that was here before without rights', async () => {
    const person = newPerson();
    become(person);
    await stack.signInBy(PROVIDER);
    const [stray = ''] = await getSub(person.email);
    const old = stack.browser.jar.get(SESSION);
    const sub = await stack.person(person.email);
    stack.newBrowser();
    await stack.signInBy(PROVIDER);
    await prove(person.email);
    expect(await stack.rows('select status from users where id = $1', stray)).toEqual([
      { status: 'erasing' },
    ]);
    expect((await stack.me(old))[0]).toBe(401);
    stack.newBrowser();
    await stack.signInBy(PROVIDER);
    expect(await getSub(person.email)).toEqual([sub]);
  });

  it('leaves a person with rights of their own alone, who goes on as before', async () => {
    const person = newPerson();
    become(person);
    await stack.signInBy(PROVIDER);
    const [own = ''] = await getSub(person.email);
    await makeMember(own);
    await stack.person(person.email);
    stack.newBrowser();
    expect(getTarget(await stack.signInBy(PROVIDER))).toBe('/tenants');
    expect(await getSub(person.email)).toEqual([own]);
  });

  it('is connected to no one who has got rights while it waited, and says so', async () => {
    const person = newPerson();
    become(person);
    await stack.signInBy(PROVIDER);
    const [own = ''] = await getSub(person.email);
    await stack.person(person.email);
    stack.newBrowser();
    await stack.signInBy(PROVIDER);
    await makeMember(own);
    expect(getTarget(await prove(person.email))).toBe('/profile/security?connect=in_use');
    expect(await stack.rows('select status from users where id = $1', own)).toEqual([
      { status: 'active' },
    ]);
    expect(
      await stack.gateway.getUser(`${PROVIDER}_${person.subject}`.toLowerCase()),
    ).toMatchObject({ sub: own });
  });
});

describe('an address that no one has proved', () => {
  it('opens no account of that address, and asks for no proof either', async () => {
    const person = newPerson();
    const sub = await stack.person(person.email);
    become(person, false);
    const refused = await stack.signInBy(PROVIDER);
    expect(getTarget(refused)).toBe('/sign-in?error=address_taken&returnTo=%2Ftenants');
    expect([...stack.browser.jar.keys()]).toEqual([]);
    expect(await stack.gateway.getUser(sub)).toMatchObject({ identities: [] });
  });

  it('is a person who has proved nothing, where it is no one’s', async () => {
    const person = newPerson();
    become(person, false);
    await stack.signInBy(PROVIDER);
    expect(await stack.me()).toEqual([200, person.email]);
    expect(
      await stack.rows('select email_verified from users where email = $1', person.email),
    ).toEqual([{ email_verified: false }]);
  });

  it('FE-52: of a squatter who never confirmed it keeps no one out, and is linked to no one', async () => {
    const person = newPerson();
    const started = await stack.get('/auth/sign-up');
    await stack.pages.visit(started.headers.get('location') ?? '');
    await stack.pages.submit({ username: person.email, password: PASSWORD });
    const squatter = await stack.gateway.findUserByEmail(person.email);
    expect(squatter).toMatchObject({ status: 'UNCONFIRMED', emailVerified: false });

    stack.newBrowser();
    become(person);
    expect(getTarget(await stack.signInBy(PROVIDER))).toBe('/tenants');
    const [own] = await getSub(person.email);
    expect(own).not.toBe(squatter?.sub);
    expect(await stack.gateway.getUser(squatter?.sub ?? '')).toMatchObject({ identities: [] });

    stack.pages = new HostedPages();
    const again = await stack.get('/auth/sign-in');
    await stack.pages.visit(again.headers.get('location') ?? '');
    expect(await stack.pages.submit({ username: person.email, password: PASSWORD })).toBeNull();
  });

  it('of one provider does not open the account of another’s, verified or not', async () => {
    const person = newPerson();
    become(person);
    await stack.signInBy(PROVIDER);
    for (const verified of [true, false]) {
      stack.newBrowser();
      become({ ...newPerson(), email: person.email }, verified);
      expect(getTarget(await stack.signInBy(OTHER))).toContain('error=address_taken');
    }
  });
});
