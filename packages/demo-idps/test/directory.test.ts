import { connect } from 'node:net';
import { Client } from 'ldapts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowser } from './browser.ts';
import { APP, FINN, PASSWORD, startLab, TESS, type Lab } from './lab.ts';
import { createOidcClient } from './oidc-client.ts';
import { createSamlApplication } from './saml-application.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.close());

const BASE = 'dc=northwind,dc=example';
const TESS_DN = `uid=tess@northwind.example,ou=people,${BASE}`;
const FINN_DN = `uid=finn@northwind.example,ou=people,${BASE}`;
const getNorthwind = () => lab.idps.enterprise.northwind;
const admin = () => createBrowser(lab.idps.url);
const change = (path: string, fields: Record<string, string>) =>
  admin().post(`${getNorthwind().url}/directory/people${path}`, fields);
const saml = () => createSamlApplication(getNorthwind().saml.ssoUrl);
const oidc = () => createOidcClient(getNorthwind().oidc, `${APP}/sso/oidc/one/callback`);

describe('an identity provider that reads a directory', () => {
  it('signs people in, with their groups', async () => {
    const { claims } = await (await oidc()).signIn(TESS);
    expect(claims).toMatchObject({
      sub: TESS,
      email: 'tess@northwind.example',
      name: 'Tess Vermeer',
      groups: ['Sales'],
    });
    expect((await saml().signIn(TESS)).answer?.xml).toContain(`persistent">${TESS}<`);
  });

  it('takes the password that the directory takes', async () => {
    const client = await oidc();
    const { page, browser, checks } = await client.begin();
    const email = 'Tess@northwind.example';
    for (const wrong of ['x', '']) {
      const { html } = await browser.post(page.url, { email, password: wrong });
      expect(html).toContain('Email or password is wrong.');
    }
    const stranger = { email: '*', password: PASSWORD };
    expect((await browser.post(page.url, stranger)).html).toContain('is wrong.');
    const { url } = await browser.post(page.url, { email, password: PASSWORD });
    expect((await client.redeem(url, checks)).claims?.sub).toBe(TESS);
  });

  it('sees what changes there, at the next sign-in', async () => {
    const groups = 'Sales, R+D = "x"; <y> \\ #z';
    await change(`/${TESS}/groups`, { groups });
    const { claims } = await (await oidc()).signIn(TESS);
    expect(claims?.['groups']).toEqual(['Sales', 'R+D = "x"; <y> \\ #z']);
    await change(`/${TESS}/groups`, { groups: 'Sales' });
    await change('', { email: 'ivo@northwind.example', givenName: 'Ivo', familyName: '' });
    const { page } = await saml().begin();
    expect(page.html).toContain('ivo@northwind.example');
  });

  it('refuses whom the directory has locked', async () => {
    const refused = await saml().signIn(FINN);
    expect(refused.answer).toBeUndefined();
    expect(refused.html).toContain('finn@northwind.example is disabled here.');
    await change(`/${FINN}/disabled`, { disabled: 'no' });
    expect((await saml().signIn(FINN)).answer?.xml).toContain('finn@northwind.example');
    await change(`/${FINN}/disabled`, { disabled: 'yes' });
    expect((await saml().signIn(FINN)).answer).toBeUndefined();
  });

  it('leaves its people to the directory', async () => {
    const { html } = await admin().open(getNorthwind().url);
    expect(html).toContain('managed in the directory');
    expect(html).toContain('tess@northwind.example');
    expect(html).not.toContain('Add a person');
    const { status } = await admin().post(`${getNorthwind().url}/people/${TESS}/groups`, {});
    expect(status).toBe(404);
  });
});

describe('the directory', () => {
  async function connectLdap() {
    const { html } = await admin().open(`${getNorthwind().url}/directory`);
    const [, url = '', secret = ''] =
      /-H (\S+) -b \S+ -D 'cn=identity provider,dc=northwind,dc=example' -w (\S+)/.exec(html) ?? [];
    const client = new Client({ url, timeout: 5000 });
    return { url, client, secret, readerDn: `cn=identity provider,${BASE}` };
  }

  it('takes no wrong password, and no missing one', async () => {
    const { client, readerDn } = await connectLdap();
    for (const dn of [TESS_DN, readerDn, FINN_DN, `uid=nobody,ou=people,${BASE}`]) {
      const password = dn === FINN_DN ? PASSWORD : 'wrong';
      await expect(client.bind(dn, password)).rejects.toMatchObject({ code: 49 });
    }
    await expect(client.bind(TESS_DN, '')).rejects.toMatchObject({ code: 53 });
    await expect(client.bind(`ou=people,${BASE}`, PASSWORD)).rejects.toMatchObject({ code: 49 });
    await client.bind(TESS_DN, PASSWORD);
    await client.unbind();
  });

  it('is searched by its reader only', async () => {
    const { client, readerDn, secret } = await connectLdap();
    await expect(client.search(BASE)).rejects.toMatchObject({ code: 50 });
    await client.bind(TESS_DN, PASSWORD);
    await expect(client.search(BASE)).rejects.toMatchObject({ code: 50 });
    await client.bind(readerDn, secret);
    expect((await client.search(BASE)).searchEntries.length).toBeGreaterThan(5);
    await expect(client.bind(readerDn, 'wrong')).rejects.toMatchObject({ code: 49 });
    await expect(client.search(BASE)).rejects.toMatchObject({ code: 50 });
    await client.unbind();
  });

  it.each([
    ['(mail=TESS@northwind.example)', ['tess@northwind.example']],
    ['(&(objectClass=inetOrgPerson)(pwdAccountLockedTime=*))', ['finn@northwind.example']],
    [
      '(|(uid=tess@northwind.example)(uid=noah@northwind.example))',
      ['tess@northwind.example', 'noah@northwind.example'],
    ],
    ['(&(mail=*)(!(uid=tess@northwind.example))(givenName=Noah))', ['noah@northwind.example']],
    ['(mail=tess*)', []],
  ])('finds by %s', async (filter, found) => {
    const { client, readerDn, secret } = await connectLdap();
    await client.bind(readerDn, secret);
    const { searchEntries } = await client.search(BASE, { filter, attributes: ['mail'] });
    expect(searchEntries.map(({ mail }) => mail)).toEqual(found);
    expect(searchEntries.every((entry) => Object.keys(entry).join() === 'dn,mail')).toBe(true);
    await client.unbind();
  });

  it('knows base, children and the whole tree', async () => {
    const { client, readerDn, secret } = await connectLdap();
    await client.bind(readerDn, secret);
    const count = async (scope: 'base' | 'one' | 'sub', base = BASE) =>
      (await client.search(base, { scope })).searchEntries.length;
    expect(await count('base')).toBe(1);
    expect(await count('one')).toBe(2);
    expect(await count('sub')).toBeGreaterThan(await count('one', `ou=people, ${BASE}`));
    await expect(count('sub', 'dc=other')).rejects.toMatchObject({ code: 32 });
    await client.unbind();
  });

  it('is not written to', async () => {
    const { client, readerDn, secret } = await connectLdap();
    await client.bind(readerDn, secret);
    await expect(client.del(TESS_DN)).rejects.toMatchObject({ code: 53 });
    await client.unbind();
  });

  it('outlives noise', async () => {
    const { url, client } = await connectLdap();
    const { hostname: host, port } = new URL(url);
    for (const noise of [
      'GET / HTTP/1.1\r\n\r\n',
      '\x30\x03\x02\x01\x01',
      'x'.repeat(200_000),
      '\x30\x80'.repeat(30_000),
    ]) {
      const { promise: closed, resolve } = Promise.withResolvers<void>();
      const socket = connect({ host, port: Number(port) })
        .on('error', () => undefined)
        .on('close', () => resolve());
      socket.resume().end(noise, 'latin1');
      await closed;
    }
    await client.bind(TESS_DN, PASSWORD);
    await client.unbind();
  });
});
