import { generateKeyPairSync } from 'node:crypto';
import { jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBrowser } from '../browser.ts';
import { FORGER_CLIENT, startForger, type Forger } from './forger.ts';
import { startLab, type Lab } from './lab.ts';

describe('sign-in by social providers', () => {
  let lab: Lab;
  let forger: Forger;
  let standIn: Record<string, string>;

  beforeAll(async () => {
    lab = await startLab();
    forger = await startForger();
    standIn = {
      ...FORGER_CLIENT,
      authorize_url: `${forger.issuer}/authorize`,
      token_url: `${forger.issuer}/token`,
      attributes_url: `${forger.issuer}/userinfo`,
      oidc_issuer: forger.issuer,
      jwks_uri: `${forger.issuer}/jwks`,
    };
  });
  beforeEach(() => {
    forger.answers((good) => good);
    forger.requests.length = 0;
  });
  afterAll(async () => {
    expect(lab.defects).toEqual([]);
    await forger.close();
    await lab.close();
  });

  const asked = (path: string) => forger.requests.find((request) => request.path === path);

  it('asks Facebook by GET, for the fields that are mapped', async () => {
    const { client } = await lab.createFederatedPool({
      ProviderName: 'Facebook',
      ProviderType: 'Facebook',
      ProviderDetails: {
        ...standIn,
        authorize_scopes: 'public_profile, email',
        attributes_url: `${forger.issuer}/userinfo?fields=`,
      },
      AttributeMapping: { email: 'email' },
    });
    forger.answers((good) => ({
      ...good,
      idToken: null,
      userInfo: { id: '4711', email: 'f@corp.example' },
    }));
    const more = { identity_provider: 'Facebook' };
    const { away } = await lab.roundTrip(client.id, forger.visit, more);
    expect(away.searchParams.get('scope')).toBe('public_profile,email');
    const { claims } = await lab.signIn(client.id, forger.visit, more);
    expect(claims).toMatchObject({
      'cognito:username': 'Facebook_4711',
      email: 'f@corp.example',
      identities: [{ userId: '4711', providerType: 'Facebook' }],
    });
    expect(asked('/token')).toMatchObject({ method: 'GET', form: FORGER_CLIENT });
    expect(asked('/userinfo')?.form).toEqual({ fields: 'id,email' });
  });

  it('knows people of Amazon by user_id', async () => {
    const { client } = await lab.createFederatedPool({
      ProviderName: 'LoginWithAmazon',
      ProviderType: 'LoginWithAmazon',
      ProviderDetails: { ...standIn, authorize_scopes: 'profile' },
      AttributeMapping: { email: 'email' },
    });
    forger.answers((good) => ({
      ...good,
      idToken: null,
      userInfo: { user_id: 'amzn1.account.A', email: 'a@corp.example' },
    }));
    const more = { identity_provider: 'LoginWithAmazon' };
    expect((await lab.signIn(client.id, forger.visit, more)).claims['cognito:username']).toBe(
      'LoginWithAmazon_amzn1.account.A',
    );
  });

  it('checks Google’s ID token, and asks only for what it lacks', async () => {
    const { client } = await lab.createFederatedPool({
      ProviderName: 'Google',
      ProviderType: 'Google',
      ProviderDetails: {
        ...standIn,
        authorize_scopes: 'openid email',
        attributes_url: `${forger.issuer}/userinfo?personFields=`,
      },
      AttributeMapping: { email: 'email' },
    });
    const more = { identity_provider: 'Google' };
    forger.answers((good) => ({ ...good, claims: { ...good.claims, email: 'g@corp.example' } }));
    const { claims } = await lab.signIn(client.id, forger.visit, more);
    expect(claims).toMatchObject({ 'cognito:username': 'Google_alice', email: 'g@corp.example' });
    expect(asked('/userinfo')).toBeUndefined();
    forger.answers((good) => ({ ...good, claims: { ...good.claims, nonce: 'stolen' } }));
    expect((await lab.signIn(client.id, forger.visit, more)).error).toBe('invalid_request');
  });

  it('signs a secret for Apple, which posts its answer from another site', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { client, UserPoolId } = await lab.createFederatedPool({
      ProviderName: 'SignInWithApple',
      ProviderType: 'SignInWithApple',
      ProviderDetails: {
        client_id: 'pool',
        team_id: 'TEAM',
        key_id: 'KEY',
        private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        authorize_scopes: 'email name',
        authorize_url: standIn.authorize_url ?? '',
        token_url: standIn.token_url ?? '',
        oidc_issuer: forger.issuer,
        jwks_uri: standIn.jwks_uri ?? '',
      },
      AttributeMapping: { given_name: 'firstName' },
    });
    const browser = createBrowser(lab.url);
    const more = { identity_provider: 'SignInWithApple' };
    const away = lab.target(await browser.get(lab.authorizeUrl(client.id, more)));
    expect(away.searchParams.get('response_mode')).toBe('form_post');
    const back = new URL(await forger.visit(away.href));
    const form = new URLSearchParams(back.searchParams);
    form.set('user', JSON.stringify({ name: { firstName: 'Ada' } }));
    const posted = await fetch(lab.redirectUri, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { origin: 'https://appleid.apple.com', 'sec-fetch-site': 'cross-site' },
    });
    expect(posted.status).toBe(303);
    const next = lab.target(posted);
    expect((await createBrowser(lab.url).get(next.href)).status).toBe(400);
    expect(lab.target(await browser.get(next.href)).searchParams.get('code')).toBeTruthy();
    const [user] = await lab.listUsers(UserPoolId);
    expect(user).toMatchObject({
      Username: 'SignInWithApple_alice',
      attributes: { given_name: 'Ada' },
    });
    const secret = asked('/token')?.form.client_secret ?? '';
    const { payload, protectedHeader } = await jwtVerify(secret, publicKey, {
      issuer: 'TEAM',
      audience: forger.issuer,
      subject: 'pool',
    });
    expect(protectedHeader).toMatchObject({ alg: 'ES256', kid: 'KEY' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
  });
});
