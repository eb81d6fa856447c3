import { expect } from 'vitest';
import { UNREACHED_OIDC } from '../../fixture.ts';
import { refused, type Expectation, type Lab } from '../lab.ts';

const MISSING = 'ResourceNotFoundException';

async function provider({ aws, unique }: Lab, UserPoolId: string) {
  const ProviderName = unique('idp');
  const { IdentityProvider } = await aws.createIdentityProvider({
    UserPoolId,
    ProviderName,
    ProviderType: 'OIDC',
    ProviderDetails: UNREACHED_OIDC,
  });
  return { ProviderName, IdentityProvider };
}

async function poolOfProviders(lab: Lab, count: number) {
  const UserPoolId = await lab.pool();
  for (let made = 0; made < count; made += 1) await provider(lab, UserPoolId);
  return UserPoolId;
}

const listProviders = async ({ aws }: Lab, UserPoolId: string, NextToken?: string) => {
  const page = await aws.listIdentityProviders({ UserPoolId, MaxResults: 5, NextToken });
  return { count: page.Providers?.length, token: page.NextToken };
};

export const identityProviders: readonly Expectation[] = [
  {
    moto: 'create_identity_provider',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { ProviderName, IdentityProvider } = await provider(lab, UserPoolId);
      expect(IdentityProvider).toMatchObject({
        UserPoolId,
        ProviderName,
        ProviderType: 'OIDC',
        ProviderDetails: UNREACHED_OIDC,
      });
    },
  },
  {
    moto: 'list_identity_providers',
    check: async (lab) => {
      const UserPoolId = await lab.pool();
      const { ProviderName } = await provider(lab, UserPoolId);
      const { Providers } = await lab.aws.listIdentityProviders({ UserPoolId, MaxResults: 10 });
      expect(Providers).toMatchObject([{ ProviderName, ProviderType: 'OIDC' }]);
    },
  },
  {
    moto: 'list_identity_providers_returns_max_items',
    check: async (lab) => {
      expect(await listProviders(lab, await poolOfProviders(lab, 10))).toEqual({
        count: 5,
        token: expect.any(String),
      });
    },
  },
  {
    moto: 'list_identity_providers_returns_next_tokens',
    check: async (lab) => {
      const UserPoolId = await poolOfProviders(lab, 10);
      const { token } = await listProviders(lab, UserPoolId);
      expect(await listProviders(lab, UserPoolId, token)).toEqual({ count: 5, token: undefined });
    },
  },
  {
    moto: 'list_identity_providers_when_max_items_more_than_total_items',
    check: async (lab) => {
      expect(await listProviders(lab, await poolOfProviders(lab, 3))).toEqual({
        count: 3,
        token: undefined,
      });
    },
  },
  {
    moto: 'describe_identity_providers',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { ProviderName, IdentityProvider } = await provider(lab, UserPoolId);
      const { IdentityProvider: described } = await lab.aws.describeIdentityProvider({
        UserPoolId,
        ProviderName,
      });
      expect(described).toEqual(IdentityProvider);
    },
  },
  {
    moto: 'update_identity_provider',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { ProviderName } = await provider(lab, UserPoolId);
      const change = {
        UserPoolId,
        ProviderName,
        ProviderDetails: { ...UNREACHED_OIDC, client_id: 'new' },
        AttributeMapping: { email: 'email', username: 'sub' },
      };
      const { IdentityProvider } = await lab.aws.updateIdentityProvider(change);
      expect(IdentityProvider).toMatchObject({ ...change, ProviderType: 'OIDC' });
    },
  },
  {
    moto: 'update_identity_provider_no_user_pool',
    differs: 'The pattern of the API allows no `foo` for a pool id: InvalidParameterException.',
    check: async ({ aws }) => {
      const change = { ProviderName: 'bar', ProviderDetails: UNREACHED_OIDC };
      await refused(
        aws.updateIdentityProvider({ UserPoolId: 'us-east-1_nowhere01', ...change }),
        MISSING,
        'User pool us-east-1_nowhere01 does not exist.',
      );
      await refused(
        aws.updateIdentityProvider({ UserPoolId: 'foo', ...change }),
        'InvalidParameterException',
        /regular expression pattern/,
      );
    },
  },
  {
    moto: 'update_identity_provider_no_identity_provider',
    check: ({ aws, plain: { UserPoolId } }) =>
      refused(
        aws.updateIdentityProvider({
          UserPoolId,
          ProviderName: 'foo',
          ProviderDetails: UNREACHED_OIDC,
        }),
        MISSING,
      ),
  },
  {
    moto: 'delete_identity_providers',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { ProviderName } = await provider(lab, UserPoolId);
      await lab.aws.deleteIdentityProvider({ UserPoolId, ProviderName });
      await refused(lab.aws.describeIdentityProvider({ UserPoolId, ProviderName }), MISSING);
    },
  },
];
