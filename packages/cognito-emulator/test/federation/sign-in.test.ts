import {
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminListGroupsForUserCommand,
  AdminUserGlobalSignOutCommand,
  ChangePasswordCommand,
  ForgotPasswordCommand,
  UpdateIdentityProviderCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowser } from '../browser.ts';
import { CALLBACK, PASSWORD } from '../fixture.ts';
import { getClaims, MAPPING, startLab, type Lab } from './lab.ts';
import { startOidcIdp, type OidcIdp } from './oidc-idp.ts';

describe('sign-in by an OIDC provider', () => {
  let lab: Lab;
  let idp: OidcIdp;
  let pool: Awaited<ReturnType<Lab['createFederatedPool']>>;
  const as = (subject: string) => (upstream: string) => idp.signIn(upstream, subject);

  beforeAll(async () => {
    lab = await startLab();
    idp = await startOidcIdp(lab.redirectUri);
    pool = await lab.createFederatedPool(
      { ProviderDetails: idp.details, IdpIdentifiers: ['corp.example'] },
      { client: { SupportedIdentityProviders: ['COGNITO', 'Corp'] } },
    );
    for (const name of ['alice', 'Bob', 'carol']) {
      idp.people.set(name, { email: `${name}@corp.example`, email_verified: true, name });
    }
  });
  afterAll(async () => {
    await idp.close();
    await lab.close();
  });

  it('FE-68: makes a profile, with identities, group, nonce and tokens that refresh', async () => {
    const { tokens, claims, at } = await lab.signIn(pool.client.id, as('alice'));
    expect(at.origin + at.pathname).toBe(CALLBACK);
    expect(at.searchParams.get('state')).toBe('app state');
    expect(claims).toMatchObject({
      'cognito:username': 'Corp_alice',
      'cognito:groups': [`${pool.UserPoolId}_Corp`],
      email: 'alice@corp.example',
      email_verified: true,
      name: 'alice',
      nonce: expect.stringMatching(/^[\w-]{40,}$/),
      origin_jti: expect.any(String),
      identities: [
        {
          userId: 'alice',
          providerName: 'Corp',
          providerType: 'OIDC',
          issuer: null,
          primary: 'true',
          dateCreated: expect.stringMatching(/^\d{13}$/),
        },
      ],
    });
    const named = { UserPoolId: pool.UserPoolId, Username: 'Corp_alice' };
    const user = await lab.sdk.send(new AdminGetUserCommand(named));
    expect(user.UserStatus).toBe('EXTERNAL_PROVIDER');
    const text = user.UserAttributes?.find(({ Name }) => Name === 'identities')?.Value ?? '';
    expect(JSON.parse(text)).toEqual([
      {
        userId: 'alice',
        providerName: 'Corp',
        providerType: 'OIDC',
        issuer: null,
        primary: true,
        dateCreated: expect.any(Number),
      },
    ]);
    const { Groups = [] } = await lab.sdk.send(new AdminListGroupsForUserCommand(named));
    expect(Groups.map(({ GroupName }) => GroupName)).toEqual([`${pool.UserPoolId}_Corp`]);
    const refreshed = await fetch(`${lab.url}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: pool.client.id,
        refresh_token: tokens.refresh_token ?? '',
      }),
    });
    const again = getClaims(((await refreshed.json()) as { id_token: string }).id_token);
    expect(again).toMatchObject({ sub: claims.sub, origin_jti: claims.origin_jti });
  });

  it('FE-68: sends state and nonce upstream, the app’s nonce to the app', async () => {
    const more = { identity_provider: 'Corp', nonce: 'of-the-app' };
    const { away, back } = await lab.roundTrip(pool.client.id, as('alice'), more);
    expect(Object.fromEntries(away.searchParams)).toMatchObject({
      client_id: 'pool',
      redirect_uri: lab.redirectUri,
      response_type: 'code',
      scope: 'openid email profile',
    });
    const nonce = away.searchParams.get('nonce');
    expect(nonce).not.toBe('of-the-app');
    expect((away.searchParams.get('state') ?? '').length).toBeGreaterThan(80);
    const code = lab.target(back).searchParams.get('code') ?? '';
    const tokens = await lab.exchange(pool.client.id, code);
    expect(getClaims(tokens.id_token).nonce).toBe('of-the-app');
  });

  it('FE-68: has a button on the sign-in page, and a form for the company’s domain', async () => {
    const browser = createBrowser(lab.url);
    const page = await (await browser.get(lab.authorizeUrl(pool.client.id))).text();
    expect(page).toContain('name="password"');
    const [, href = ''] = /href="([^"]+)"[^>]*>Continue with Corp</.exec(page) ?? [];
    const away = lab.target(await browser.get(href.replaceAll('&amp;', '&')));
    expect(away.origin).toBe(idp.issuer);
    const forms = page.slice(page.indexOf('</form>') + '</form>'.length);
    const found = await browser.submit(forms, { corporate_email: 'x@Corp.example' });
    expect(lab.target(found).origin).toBe(idp.issuer);
    const lost = await browser.submit(forms, { corporate_email: 'x@other.example' });
    expect(await lost.text()).toContain('There is no company sign-in for this address.');
  });

  it('finds the provider by idp_identifier, and shows no password form without COGNITO', async () => {
    const browser = createBrowser(lab.url);
    const more = { idp_identifier: 'corp.example' };
    const away = lab.target(await browser.get(lab.authorizeUrl(pool.client.id, more)));
    expect(away.origin).toBe(idp.issuer);
    const only = await lab.createClient(pool.UserPoolId, { SupportedIdentityProviders: ['Corp'] });
    const page = await (await browser.get(lab.authorizeUrl(only.id))).text();
    expect(page).toContain('Continue with Corp');
    expect(page).not.toContain('name="password"');
  });

  it.each<Record<string, string>>([
    { identity_provider: 'Nope' },
    { idp_identifier: 'nope.example' },
  ])('sends no one to the app for what the client does not have: %o', async (more) => {
    const browser = createBrowser(lab.url);
    const response = await browser.get(lab.authorizeUrl(pool.client.id, more));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Login option is not available.');
    const local = await lab.createClient(pool.UserPoolId);
    const other = { identity_provider: 'Corp' };
    expect((await browser.get(lab.authorizeUrl(local.id, other))).status).toBe(400);
  });

  it('answers by the browser’s session until prompt, client or age ask again', async () => {
    const { browser } = await lab.signIn(pool.client.id, as('alice'));
    const corp = { identity_provider: 'Corp' };
    const visit = async (clientId: string, more: Record<string, string>) =>
      lab.target(await browser.get(lab.authorizeUrl(clientId, more))).origin;
    const app = new URL(CALLBACK).origin;
    expect(await visit(pool.client.id, corp)).toBe(app);
    expect(await visit(pool.client.id, {})).toBe(app);
    expect(await visit(pool.client.id, { ...corp, prompt: 'none' })).toBe(app);
    expect(await visit(pool.client.id, { ...corp, prompt: 'login' })).toBe(idp.issuer);
    const local = await lab.createClient(pool.UserPoolId);
    const page = await browser.get(lab.authorizeUrl(local.id));
    expect(await page.text()).toContain('name="password"');
    const bye = new URLSearchParams({
      client_id: pool.client.id,
      logout_uri: 'http://localhost:3999/bye',
    });
    await browser.get(`/logout?${bye.toString()}`);
    expect(await visit(pool.client.id, corp)).toBe(idp.issuer);
  });

  it('writes what is mapped at every sign-in, and leaves what is no longer sent', async () => {
    const email = 'new@corp.example';
    await lab.signIn(pool.client.id, as('carol'));
    idp.people.set('carol', { email });
    const { claims } = await lab.signIn(pool.client.id, as('carol'));
    expect(claims).toMatchObject({ email, email_verified: false, name: 'carol' });
  });

  it('keeps the subject’s case, and joins several values', async () => {
    await lab.sdk.send(
      new UpdateIdentityProviderCommand({
        UserPoolId: pool.UserPoolId,
        ProviderName: 'Corp',
        AttributeMapping: { ...MAPPING, profile: 'groups' },
      }),
    );
    idp.people.set('Bob', { email: 'b@corp.example', groups: ['Sales & Co', 'b-1'] });
    const { claims } = await lab.signIn(pool.client.id, as('Bob'));
    expect(claims).toMatchObject({
      'cognito:username': 'Corp_Bob',
      profile: '[Sales+%26+Co, b-1]',
      email_verified: false,
    });
  });

  it('sets no password with the token of a profile', async () => {
    const { tokens } = await lab.signIn(pool.client.id, as('alice'), {
      identity_provider: 'Corp',
      scope: 'openid aws.cognito.signin.user.admin',
    });
    const change = { AccessToken: tokens.access_token, ProposedPassword: PASSWORD };
    await expect(lab.sdk.send(new ChangePasswordCommand(change))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });

  it('lives beside a local user of the same address, and has no password', async () => {
    const { UserPoolId, client } = await lab.createFederatedPool(
      { ProviderDetails: idp.details },
      {
        pool: { UsernameAttributes: ['email'] },
        client: { PreventUserExistenceErrors: 'ENABLED' },
      },
    );
    await lab.signIn(client.id, as('alice'));
    const Username = 'Corp_alice';
    await expect(
      lab.sdk.send(
        new AdminInitiateAuthCommand({
          UserPoolId,
          ClientId: client.id,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: Username, PASSWORD: PASSWORD },
        }),
      ),
    ).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await expect(
      lab.sdk.send(new ForgotPasswordCommand({ ClientId: client.id, Username })),
    ).rejects.toMatchObject({
      message: 'User password cannot be reset in the current state.',
    });
    await expect(
      lab.sdk.send(new AdminGetUserCommand({ UserPoolId, Username: 'alice@corp.example' })),
    ).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });

  it('is named as it is, not by its sub; global sign-out and disabling hold', async () => {
    const { UserPoolId, client } = await lab.createFederatedPool({ ProviderDetails: idp.details });
    const { browser, claims } = await lab.signIn(client.id, as('alice'));
    const bySub = { UserPoolId, Username: String(claims.sub) };
    await expect(lab.sdk.send(new AdminGetUserCommand(bySub))).rejects.toMatchObject({
      name: 'UserNotFoundException',
    });
    const user = { UserPoolId, Username: 'Corp_alice' };
    await lab.sdk.send(new AdminUserGlobalSignOutCommand(user));
    const corp = { identity_provider: 'Corp' };
    const away = lab.target(await browser.get(lab.authorizeUrl(client.id, corp)));
    expect(away.origin).toBe(idp.issuer);
    await lab.sdk.send(new AdminDisableUserCommand(user));
    expect(await lab.signIn(client.id, as('alice'))).toMatchObject({
      error: 'invalid_request',
      description: 'User is disabled.',
    });
  });
});
