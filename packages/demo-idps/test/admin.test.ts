import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowser } from './browser.ts';
import { APP, GINA, NINA, OMAR, PASSWORD, startLab, type Lab } from './lab.ts';
import { createOidcClient } from './oidc-client.ts';
import { createSamlApplication } from './saml-application.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.close());

const getAcme = () => lab.idps.enterprise.acme;
const admin = () => createBrowser(lab.idps.url);
const show = async (page = getAcme().url) => (await admin().open(page)).html;
const saml = () => createSamlApplication(getAcme().saml.ssoUrl);
const oidc = () => createOidcClient(getAcme().oidc, `${APP}/sso/oidc/one/callback`);

it('lists the identity providers', async () => {
  const home = await show(lab.idps.url);
  expect(home).toContain('Acme Robotics');
  expect(home).toContain('asks a directory by LDAP');
});

it('shows certificate, metadata, people and clients', async () => {
  const page = await show();
  const { saml: urls, oidc: client } = getAcme();
  expect(page).toContain(urls.metadataUrl);
  expect(page).toContain('-----BEGIN CERTIFICATE-----');
  expect(page).toContain('omar@acme.example');
  expect(page).toContain('value="Engineering, Admins"');
  expect(page).toContain(client.clientSecret);
});

describe('people', () => {
  it('are added, and sign in', async () => {
    const { status } = await admin().post(`${getAcme().url}/people`, {
      ...{ email: 'kim@acme.example', givenName: 'Kim', familyName: '<b>Ö & Co</b>' },
      groups: 'Sales, Admins,, Sales',
    });
    expect(status).toBe(200);
    expect(await show()).toContain('Kim &lt;b&gt;Ö &amp; Co&lt;/b&gt;');
    const client = await oidc();
    const { page, browser, checks } = await client.begin();
    const fields = { email: 'kim@acme.example', password: PASSWORD };
    const { url } = await browser.post(page.url, fields);
    expect((await client.redeem(url, checks)).claims).toMatchObject({
      groups: ['Sales', 'Admins'],
      name: 'Kim <b>Ö & Co</b>',
    });
  });

  it.each([
    ['an email that is taken', 'OMAR@acme.example', 'already'],
    ['no email', 'omar', 'is not an email'],
  ])('are not added with %s', async (_, email, message) => {
    const fields = { email, givenName: 'X', familyName: 'Y', groups: '' };
    const page = await admin().post(`${getAcme().url}/people`, fields);
    expect(page.status).toBe(400);
    expect(page.html).toContain(message);
  });

  it('keep their subject when their email changes', async () => {
    const setEmail = (email: string) =>
      admin().post(`${getAcme().url}/people/${NINA}/email`, { email });
    expect((await setEmail('omar@acme.example')).status).toBe(400);
    await setEmail('nina.hoffmann@acme.example');
    expect((await (await oidc()).signIn(NINA)).claims).toMatchObject({
      sub: NINA,
      email: 'nina.hoffmann@acme.example',
      email_verified: true,
    });
    await setEmail('nina@acme.example');
  });

  it('of the social provider have emails that are verified or not', async () => {
    const { social } = lab.idps;
    const setEmail = (fields: Record<string, string>) =>
      admin().post(`${social.url}/people/${GINA}/email`, { email: 'gina@example.net', ...fields });
    const client = await createOidcClient(social, `${APP}/oauth2/idpresponse`);
    await setEmail({});
    expect((await client.signIn(GINA)).claims?.['email_verified']).toBe(false);
    await setEmail({ emailVerified: 'yes' });
    expect((await client.signIn(GINA)).claims?.['email_verified']).toBe(true);
  });

  it('have other groups at the next sign-in', async () => {
    const before = await (await oidc()).signIn(NINA);
    expect(before.claims?.['groups']).toEqual(['Engineering']);
    const setGroups = (groups: string) =>
      admin().post(`${getAcme().url}/people/${NINA}/groups`, { groups });
    await setGroups('Sales, Admins');
    const { claims } = await (await oidc()).signIn(NINA, {}, before.browser);
    expect(claims?.['groups']).toEqual(['Sales', 'Admins']);
    const { answer } = await saml().signIn(NINA);
    expect(answer?.xml).toContain('<saml:AttributeValue>Sales</saml:AttributeValue>');
    await setGroups('');
    expect((await saml().signIn(NINA)).answer?.xml).toMatch(/Name="groups" [^>]*\/>/);
    expect((await (await oidc()).signIn(NINA)).claims?.['groups']).toEqual([]);
  });

  it('who are disabled are refused, with a live session too', async () => {
    const live = await saml().signIn(OMAR);
    const client = await oidc();
    const code = await client.begin({}, live.browser);
    const setDisabled = (disabled: string) =>
      admin().post(`${getAcme().url}/people/${OMAR}/disabled`, { disabled });
    await setDisabled('yes');
    await expect(client.redeem(code.page.url, code.checks)).rejects.toThrow();
    for (const { page } of [
      await saml().begin({}, live.browser),
      await client.begin({}, live.browser),
    ]) {
      expect(page.html).toContain('Pick a person');
      const picked = await live.browser.post(page.url, { person: OMAR });
      expect(picked.html).toContain('omar@acme.example is disabled here.');
      const typed = { email: 'omar@acme.example', password: PASSWORD };
      expect((await live.browser.post(page.url, typed)).html).toContain('is disabled here.');
    }
    await setDisabled('no');
    expect((await saml().signIn(OMAR)).answer?.xml).toContain('omar@acme.example');
  });
});

describe('applications', () => {
  it('are registered for SAML', async () => {
    const application = { entityId: 'urn:elsewhere', acsUrl: 'https://elsewhere.test/acs' };
    const request = { issuer: application.entityId, acsUrl: application.acsUrl };
    expect((await saml().begin(request)).page.status).toBe(400);
    await admin().post(`${getAcme().url}/applications/saml`, application);
    for (const acsUrl of [application.acsUrl, undefined]) {
      const { answer } = await saml().signIn(NINA, { ...request, acsUrl });
      expect(answer?.acsUrl).toBe(application.acsUrl);
    }
    const other = { ...request, acsUrl: 'https://elsewhere.test/other' };
    expect((await saml().begin(other)).page.status).toBe(400);
    for (let number = 0; number < 25; number += 1) await saml().begin({ issuer: `urn:${number}` });
    await saml().begin({ issuer: application.entityId });
    const page = await show();
    expect(page).toContain('https://elsewhere.test/acs');
    expect(page).toContain('<code>urn:24</code>');
    expect(page).not.toContain('<code>urn:4</code>');
  });

  it('are registered for OpenID Connect', async () => {
    const redirectUri = 'https://elsewhere.test/callback';
    await admin().post(`${getAcme().url}/applications/oidc`, { redirectUri });
    const row =
      /<code>(client-\w+)<\/code><\/td>\s*<td><code>([\w-]+)<\/code><\/td>\s*<td>\s*<code\s*>https:/.exec(
        await show(),
      );
    const access = { ...getAcme().oidc, clientId: row?.[1] ?? '', clientSecret: row?.[2] ?? '' };
    const { claims } = await (await createOidcClient(access, redirectUri)).signIn(NINA);
    expect(claims).toMatchObject({ sub: NINA, aud: access.clientId });
    const forged = { ...access, clientSecret: 'guessed' };
    await expect((await createOidcClient(forged, redirectUri)).signIn(NINA)).rejects.toThrow();
  });

  it.each(['javascript:alert(1)', 'http://*.test/', 'nowhere'])('never at %s', async (url) => {
    const fields = { entityId: 'urn:x', acsUrl: url, redirectUri: url };
    for (const protocol of ['saml', 'oidc']) {
      const { status } = await admin().post(`${getAcme().url}/applications/${protocol}`, fields);
      expect(status).toBe(400);
    }
  });
});

it('shows the last answers, and what was refused', async () => {
  await saml().signIn(NINA);
  await (await oidc()).signIn(OMAR);
  await saml().begin({ issuer: 'urn:&lt;script&gt;', acsUrl: 'http://evil.test/' });
  await (await oidc()).begin({ redirect_uri: 'http://evil.test/' });
  const page = await show();
  expect(page).toContain('SAML: Assertion for nina@acme.example');
  expect(page).toContain('&lt;saml:NameID');
  expect(page).toContain('OpenID Connect: ID token for omar@acme.example');
  expect(page).toContain('&quot;email&quot;: &quot;omar@acme.example&quot;');
  expect(page).toContain('SAML: Refused: No application urn:&lt;script&gt;');
  expect(page).toContain('OpenID Connect: Refused: invalid_redirect_uri');
});

it('ends the session of a browser', async () => {
  const { browser } = await saml().signIn(NINA);
  expect((await browser.open(getAcme().url)).html).toContain('signed in as Nina Hoffmann');
  await browser.post(`${getAcme().url}/sign-out`, {});
  expect(await saml().signIn(OMAR, {}, browser)).toMatchObject({ asked: true });
});

it('H14: keeps keys, people and clients over a restart, for their owner only', async () => {
  const own = await startLab();
  try {
    const before = own.idps.enterprise.acme;
    const metadata = await (await fetch(before.saml.metadataUrl)).text();
    await createBrowser(own.idps.url).post(`${before.url}/people/${NINA}/groups`, {
      groups: 'Sales',
    });
    await own.restart();
    for (const file of await readdir(own.folder)) {
      expect((await stat(join(own.folder, file))).mode & 0o077).toBe(0);
    }
    expect((await stat(own.folder)).mode & 0o077).toBe(0);
    const after = own.idps.enterprise.acme;
    expect(after.oidc.clientSecret).toBe(before.oidc.clientSecret);
    const getCertificate = (text: string) => /<X509Certificate>([^<]+)</.exec(text)?.[1];
    expect(getCertificate(await (await fetch(after.saml.metadataUrl)).text())).toBe(
      getCertificate(metadata),
    );
    expect((await createBrowser(own.idps.url).open(after.url)).html).toContain('value="Sales"');
  } finally {
    await own.close();
  }
});
