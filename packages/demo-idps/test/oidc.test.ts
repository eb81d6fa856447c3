import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APP, GINA, NINA, OMAR, PASSWORD, startLab, type Lab } from './lab.ts';
import { createOidcClient } from './oidc-client.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.close());

const CALLBACK = `${APP}/sso/oidc/2f6d9f0e-0b1c-4b6e-9f54-8a1d6c1f3f10/callback`;
const social = () => createOidcClient(lab.idps.social, `${APP}/oauth2/idpresponse`);
const acme = () => createOidcClient(lab.idps.enterprise.acme.oidc, CALLBACK);

describe('the social provider', () => {
  it('signs people in, who are asked each time', async () => {
    const client = await social();
    const { browser, claims, userInfo } = await client.signIn(GINA);
    const expected = {
      sub: GINA,
      email: 'gina@example.net',
      email_verified: true,
      name: 'Gina Moretti',
      given_name: 'Gina',
      family_name: 'Moretti',
    };
    expect(claims).toMatchObject({ ...expected, iss: lab.idps.social.issuer });
    expect(userInfo).toMatchObject(expected);
    expect(claims).not.toHaveProperty('groups');
    expect((await client.signIn('100000000000000000004', {}, browser)).claims).toMatchObject({
      email: 'bianca@example.com',
      email_verified: false,
    });
  });

  it('answers a client without PKCE, as the user pool is', async () => {
    const client = await social();
    const { page, browser, checks } = await client.begin({
      code_challenge: '',
      code_challenge_method: '',
    });
    const { url } = await browser.post(page.url, { person: GINA });
    const { pkceCodeVerifier: _, ...rest } = checks;
    expect((await client.redeem(url, rest)).claims?.sub).toBe(GINA);
  });
});

describe('an enterprise provider', () => {
  it('tells groups, when and how someone signed in', async () => {
    const before = Math.floor(Date.now() / 1000);
    const { claims } = await (await acme()).signIn(OMAR);
    expect(claims).toMatchObject({
      iss: lab.idps.enterprise.acme.oidc.issuer,
      sub: OMAR,
      email: 'omar@acme.example',
      groups: ['Engineering', 'Admins'],
      amr: ['pwd'],
    });
    expect(claims?.auth_time).toBeGreaterThanOrEqual(before);
    expect(claims?.auth_time).toBeLessThanOrEqual(Date.now() / 1000);
  });

  it('takes email and password', async () => {
    const client = await acme();
    const { page, browser, checks } = await client.begin({ login_hint: 'nina@acme.example' });
    expect(page.html).toContain('value="nina@acme.example"');
    const wrong = await browser.post(page.url, { email: 'nina@acme.example', password: 'x' });
    expect(wrong.html).toContain('Email or password is wrong.');
    const right = { email: 'Nina@acme.example', password: PASSWORD, secondFactor: 'yes' };
    const { url } = await browser.post(page.url, right);
    expect((await client.redeem(url, checks)).claims).toMatchObject({
      sub: NINA,
      amr: ['pwd', 'otp', 'mfa'],
    });
  });

  it('does not ask twice, unless it is to', async () => {
    const client = await acme();
    const first = await client.signIn(NINA);
    await sleep(1100);
    const second = await client.signIn(OMAR, {}, first.browser);
    expect(second).toMatchObject({ asked: false, claims: { sub: NINA } });
    expect(second.claims?.auth_time).toBe(first.claims?.auth_time);
    const silent = await client.signIn(NINA, { prompt: 'none' }, first.browser);
    expect(silent).toMatchObject({ asked: false, claims: { sub: NINA } });
    for (const [name, value] of Object.entries({ prompt: 'login', max_age: '0' })) {
      const again = await client.signIn(OMAR, { [name]: value }, first.browser);
      expect(again).toMatchObject({ asked: true, claims: { sub: OMAR } });
      expect(again.claims?.auth_time).toBeGreaterThan(first.claims?.auth_time ?? Infinity);
    }
  });

  it.each([
    ['another site', 'http://evil.test/sso/oidc/x/callback'],
    ['another path', `${APP}/sso/oidc/x/y/callback`],
    ['a path with more behind', `${APP}/sso/oidc/x/callback/../../evil`],
    ['a query', `${APP}/sso/oidc/x?/callback`],
    ['the callback of the social client', `${APP}/oauth2/idpresponse`],
  ])('sends no one to %s', async (_, redirect_uri) => {
    const { page } = await (await acme()).begin({ redirect_uri });
    expect(page).toMatchObject({ status: 400 });
    expect(page.html).toContain('redirect_uri');
  });
});
