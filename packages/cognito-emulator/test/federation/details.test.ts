import { generateKeyPairSync } from 'node:crypto';
import {
  CreateIdentityProviderCommand,
  DescribeIdentityProviderCommand,
  UpdateIdentityProviderCommand,
  type CreateIdentityProviderCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UNREACHED_OIDC } from '../fixture.ts';
import { startLab, type Lab } from './lab.ts';
import { startOidcIdp, type OidcIdp } from './oidc-idp.ts';

const social = { client_id: 'id', client_secret: 'secret', authorize_scopes: 'email' };
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const apple = {
  client_id: 'com.example.app',
  team_id: 'TEAM',
  key_id: 'KEY',
  private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  authorize_scopes: 'email name',
};
const without = (details: Record<string, string>, name: string) => {
  const { [name]: _left, ...rest } = details;
  return rest;
};

describe('settings of identity providers', () => {
  let lab: Lab;
  let idp: OidcIdp;
  let UserPoolId: string;
  let made = 0;

  beforeAll(async () => {
    lab = await startLab();
    idp = await startOidcIdp(lab.redirectUri);
    UserPoolId = await lab.createPool();
  });
  afterAll(async () => {
    await idp.close();
    await lab.close();
  });

  type Type = NonNullable<CreateIdentityProviderCommandInput['ProviderType']>;
  async function create(
    ProviderType: Type,
    ProviderDetails: Record<string, string>,
    more: Partial<CreateIdentityProviderCommandInput> = {},
  ) {
    const own = ProviderType === 'OIDC' || ProviderType === 'SAML';
    made += 1;
    const ProviderName = own ? `idp-${made}` : ProviderType;
    const input = { UserPoolId, ProviderName, ProviderType, ProviderDetails, ...more };
    await lab.sdk.send(new CreateIdentityProviderCommand(input));
    const { IdentityProvider } = await lab.sdk.send(
      new DescribeIdentityProviderCommand({
        UserPoolId: input.UserPoolId,
        ProviderName: input.ProviderName,
      }),
    );
    return IdentityProvider;
  }

  it('FE-75: fills in what the issuer’s discovery says', async () => {
    const provider = await create('OIDC', idp.details);
    expect(provider?.ProviderDetails).toEqual({
      ...idp.details,
      authorize_url: `${idp.issuer}/auth`,
      token_url: `${idp.issuer}/token`,
      attributes_url: `${idp.issuer}/me`,
      jwks_uri: `${idp.issuer}/jwks`,
      attributes_url_add_attributes: 'false',
    });
    expect(provider?.AttributeMapping).toEqual({ username: 'sub' });
  });

  it('FE-75: reads social providers back as AWS does', async () => {
    const pool = { UserPoolId: await lab.createPool() };
    const google = await create('Google', social, pool);
    expect(google?.ProviderDetails).toEqual({
      ...social,
      attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
      attributes_url_add_attributes: 'true',
      authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
      oidc_issuer: 'https://accounts.google.com',
      token_request_method: 'POST',
      token_url: 'https://www.googleapis.com/oauth2/v4/token',
    });
    const facebook = await create('Facebook', { ...social, api_version: 'v12.0' }, pool);
    expect(facebook?.ProviderDetails).toEqual({
      ...social,
      api_version: 'v12.0',
      attributes_url: 'https://graph.facebook.com/v12.0/me?fields=',
      attributes_url_add_attributes: 'true',
      authorize_url: 'https://www.facebook.com/v12.0/dialog/oauth',
      token_request_method: 'GET',
      token_url: 'https://graph.facebook.com/v12.0/oauth/access_token',
    });
    const amazon = await create('LoginWithAmazon', social, pool);
    expect(amazon?.ProviderDetails).toEqual({
      ...social,
      attributes_url: 'https://api.amazon.com/user/profile',
      attributes_url_add_attributes: 'false',
      authorize_url: 'https://www.amazon.com/ap/oa',
      token_request_method: 'POST',
      token_url: 'https://api.amazon.com/auth/o2/token',
    });
  });

  it('FE-75: never shows Apple’s key, and keeps it over an update', async () => {
    const pool = { UserPoolId: await lab.createPool() };
    const described = await create('SignInWithApple', apple, pool);
    const shown = {
      ...without(apple, 'private_key'),
      attributes_url_add_attributes: 'false',
      authorize_url: 'https://appleid.apple.com/auth/authorize',
      oidc_issuer: 'https://appleid.apple.com',
      token_request_method: 'POST',
      token_url: 'https://appleid.apple.com/auth/token',
    };
    expect(described?.ProviderDetails).toEqual(shown);
    const { IdentityProvider } = await lab.sdk.send(
      new UpdateIdentityProviderCommand({
        ...pool,
        ProviderName: 'SignInWithApple',
        ProviderDetails: { ...shown, authorize_scopes: 'email' },
      }),
    );
    expect(IdentityProvider?.ProviderDetails).toEqual({ ...shown, authorize_scopes: 'email' });
  });

  const bad: [why: string, type: Type, details: Record<string, string>][] = [
    ...Object.keys(UNREACHED_OIDC)
      .filter((name) => !name.endsWith('_url') && name !== 'jwks_uri')
      .map((name) => [`no ${name}`, 'OIDC', without(UNREACHED_OIDC, name)] as const)
      .map(([why, type, details]): [string, Type, Record<string, string>] => [why, type, details]),
    ['an unknown method', 'OIDC', { ...UNREACHED_OIDC, attributes_request_method: 'PUT' }],
    ['scopes without openid', 'OIDC', { ...UNREACHED_OIDC, authorize_scopes: 'email' }],
    ['an address that is none', 'OIDC', { ...UNREACHED_OIDC, token_url: 'token' }],
    ['no metadata', 'SAML', { IDPSignout: 'true' }],
    ['garbage metadata', 'SAML', { MetadataFile: 'garbage' }],
    ['a switch that is neither on nor off', 'SAML', { MetadataFile: 'x', IDPSignout: 'maybe' }],
    ['no secret', 'Google', without(social, 'client_secret')],
    ['no scopes', 'Facebook', without(social, 'authorize_scopes')],
    ['an odd version', 'Facebook', { ...social, api_version: '../me' }],
    ['no client', 'LoginWithAmazon', without(social, 'client_id')],
    ['no team', 'SignInWithApple', without(apple, 'team_id')],
    ['a key that is none', 'SignInWithApple', { ...apple, private_key: 'garbage' }],
  ];

  it.each(bad)('FE-75: refuses %s (%s)', async (_, type, details) => {
    await expect(create(type, details)).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  it.each([
    ['Google', { ProviderName: 'Foo' }],
    ['OIDC', { ProviderName: 'COGNITO' }],
    ['OIDC', { ProviderName: 'Cognito' }],
    ['OIDC', { ProviderName: 'Google' }],
    ['OIDC', { AttributeMapping: { 'custom:nope': 'x' } }],
    ['OIDC', { AttributeMapping: { username: 'email' } }],
  ] as const)('FE-75: refuses %s with %o', async (type, more) => {
    const details = type === 'OIDC' ? UNREACHED_OIDC : social;
    await expect(create(type, details, more)).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  it('FE-75: checks updates like new providers, and leaves the provider as it was', async () => {
    const provider = await create('OIDC', UNREACHED_OIDC);
    const named = { UserPoolId, ProviderName: provider?.ProviderName };
    for (const change of [
      { ProviderDetails: without(UNREACHED_OIDC, 'client_id') },
      { AttributeMapping: { nope: 'x' } },
    ]) {
      await expect(
        lab.sdk.send(new UpdateIdentityProviderCommand({ ...named, ...change })),
      ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    }
    const { IdentityProvider } = await lab.sdk.send(new DescribeIdentityProviderCommand(named));
    expect(IdentityProvider).toEqual(provider);
  });

  it.each([
    'http://idp.example.com/token',
    'https://idp.example.com:8443/token',
    'https://user:pass@idp.example.com/token',
    'ftp://127.0.0.1/token',
    'http://127.0.0.1.example.com/token',
    'http://10.0.0.1/token',
  ])('FE-74: refuses %s', async (token_url) => {
    await expect(create('OIDC', { ...UNREACHED_OIDC, token_url })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  it.each(['http://127.0.0.1:8443/token', 'http://[::1]:1/token', 'http://localhost/token'])(
    'FE-74: takes %s, on this machine',
    async (token_url) => {
      const provider = await create('OIDC', { ...UNREACHED_OIDC, token_url });
      expect(provider?.ProviderDetails?.token_url).toBe(token_url);
    },
  );

  it('FE-74: refuses a discovery that leads elsewhere', async () => {
    await expect(
      create('OIDC', { ...idp.details, oidc_issuer: `${idp.issuer}/other` }),
    ).rejects.toMatchObject({ message: 'Unable to contact well-known endpoint' });
  });
});
