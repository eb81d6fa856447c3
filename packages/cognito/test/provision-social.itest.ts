import { generateKeyPairSync } from 'node:crypto';
import {
  CognitoIdentityProviderClient,
  DescribeIdentityProviderCommand,
  DescribeUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { type SocialProvider, startSocialProvider } from '@gatehouse/testing/social-provider';
import { parseSocialProviders } from '@gatehouse/domain/social-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { planPool, provisionPool } from '../src/provision-pool.ts';
import { ownPlan, target } from './pool.ts';

describe('provisioning of social providers', () => {
  const client = new CognitoIdentityProviderClient(target());
  let upstream: SocialProvider;
  beforeAll(async () => {
    upstream = await startSocialProvider();
  });
  afterAll(() => upstream.close());

  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const apple = {
    type: 'SignInWithApple',
    clientId: 'id',
    teamId: 'TEAM',
    keyId: 'KEY',
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }),
  };
  const settings = (label = 'Demo') =>
    parseSocialProviders(
      JSON.stringify([
        ...['Google', 'Facebook', 'LoginWithAmazon'].map((type) => ({
          type,
          clientId: 'id',
          clientSecret: 'secret',
        })),
        apple,
        { type: 'OIDC', name: 'Demo', label, ...upstream, close: undefined, signInAs: undefined },
      ]),
    );
  const describeProvider = async (UserPoolId: string, ProviderName: string) =>
    (await client.send(new DescribeIdentityProviderCommand({ UserPoolId, ProviderName })))
      .IdentityProvider;

  it('makes them once, before the client that has them; the account client has none', async () => {
    const plan = { ...ownPlan(), socialProviders: settings() };
    const made = await provisionPool(target(), plan);
    expect((await provisionPool(target(), plan)).changes).toEqual([]);
    const supported = async (ClientId: string) => {
      const input = { UserPoolId: made.userPoolId, ClientId };
      const answer = await client.send(new DescribeUserPoolClientCommand(input));
      return answer.UserPoolClient?.SupportedIdentityProviders?.toSorted();
    };
    expect(await supported(made.clientId)).toEqual(
      ['COGNITO', 'Demo', 'Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple'].toSorted(),
    );
    expect(await supported(made.accountClientId)).toEqual(['COGNITO']);
  });

  it('takes an address for verified where the provider says so alone', async () => {
    const plan = { ...ownPlan(), socialProviders: settings() };
    const { userPoolId } = await provisionPool(target(), plan);
    const vouches = async (name: string) =>
      (await describeProvider(userPoolId, name))?.AttributeMapping?.['email_verified'];
    expect(await Promise.all(['Google', 'SignInWithApple', 'Demo'].map(vouches))).toEqual(
      Array(3).fill('email_verified'),
    );
    expect(await Promise.all(['Facebook', 'LoginWithAmazon'].map(vouches))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('adds one to a pool that is there, and follows a new secret', async () => {
    const plan = ownPlan();
    await provisionPool(target(), plan);
    const [google] = settings();
    const added = await provisionPool(target(), {
      ...plan,
      socialProviders: google ? [google] : [],
    });
    expect(added.changes).toEqual([
      'create identity provider Google',
      expect.stringMatching(/^update app client .*: SupportedIdentityProviders \+ Google$/),
    ]);
    const rotated = google ? [{ ...google, clientSecret: 'another' }] : [];
    const { changes, userPoolId } = await provisionPool(target(), {
      ...plan,
      socialProviders: rotated,
    });
    expect(changes).toEqual(['update identity provider Google']);
    expect((await describeProvider(userPoolId, 'Google'))?.ProviderDetails?.['client_secret']).toBe(
      'another',
    );
  });

  it('says which secret is missing, and makes nothing', async () => {
    const socialProviders = parseSocialProviders('[{"type":"Google","clientId":"id"}]');
    const plan = ownPlan();
    await expect(provisionPool(target(), { ...plan, socialProviders })).rejects.toThrow(
      'SOCIAL_PROVIDERS: Google has no clientSecret.',
    );
    expect((await planPool(target(), plan)).changes).toContain(
      `create user pool ${plan.pool.name}`,
    );
  });
});
