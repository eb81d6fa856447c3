import { expect } from 'vitest';
import { refused, type Expectation, type Lab } from '../lab.ts';

const MISSING = 'ResourceNotFoundException';
const urls = { CallbackURLs: ['https://app.example.com/callback'] };
const otherUrls = { CallbackURLs: ['https://app.example.com/other'] };
const facebook = {
  client_id: 'id',
  client_secret: 'secret',
  authorize_scopes: 'public_profile',
};

/** A pool with this many app clients or identity providers. */
async function getPool({ pool, client }: Lab, clientCount: number) {
  const UserPoolId = await pool();
  for (let made = 0; made < clientCount; made += 1) await client(UserPoolId);
  return UserPoolId;
}

async function provider({ aws, unique }: Lab, UserPoolId: string) {
  const ProviderName = unique('idp');
  const { IdentityProvider } = await aws.createIdentityProvider({
    UserPoolId,
    ProviderName,
    ProviderType: 'Facebook',
    ProviderDetails: facebook,
  });
  return { ProviderName, IdentityProvider };
}

async function poolOfProviders(lab: Lab, count: number) {
  const UserPoolId = await lab.pool();
  for (let made = 0; made < count; made += 1) await provider(lab, UserPoolId);
  return UserPoolId;
}

const listClients = async ({ aws }: Lab, UserPoolId: string, NextToken?: string) => {
  const page = await aws.listUserPoolClients({ UserPoolId, MaxResults: 5, NextToken });
  return { count: page.UserPoolClients?.length, token: page.NextToken };
};
const listProviders = async ({ aws }: Lab, UserPoolId: string, NextToken?: string) => {
  const page = await aws.listIdentityProviders({ UserPoolId, MaxResults: 5, NextToken });
  return { count: page.Providers?.length, token: page.NextToken };
};

export const clients: readonly Expectation[] = [
  {
    moto: 'create_user_pool_client',
    check: async ({ aws, plain: { UserPoolId } }) => {
      const given = { UserPoolId, ClientName: 'app', ...urls };
      const { UserPoolClient } = await aws.createUserPoolClient(given);
      expect(UserPoolClient).toMatchObject(given);
      expect(UserPoolClient?.ClientId).toMatch(/^[0-9a-z]{26}$/);
      expect(UserPoolClient).not.toHaveProperty('ClientSecret');
      // moto takes any text for a callback URL.
      await refused(
        aws.createUserPoolClient({ ...given, CallbackURLs: ['no-url'] }),
        'InvalidParameterException',
      );
    },
  },
  {
    moto: 'create_user_pool_client_returns_secret',
    check: async ({ aws, plain: { UserPoolId } }) => {
      const given = { UserPoolId, ClientName: 'app', ...urls };
      const { UserPoolClient } = await aws.createUserPoolClient({ ...given, GenerateSecret: true });
      expect(UserPoolClient).toMatchObject(given);
      expect(UserPoolClient?.ClientSecret).toMatch(/^[0-9a-z]{24,64}$/);
    },
  },
  {
    moto: 'list_user_pool_clients',
    check: async (lab) => {
      const UserPoolId = await lab.pool();
      const { ClientId } = await lab.client(UserPoolId, { ClientName: 'only' });
      const { UserPoolClients } = await lab.aws.listUserPoolClients({ UserPoolId, MaxResults: 10 });
      expect(UserPoolClients).toEqual([{ ClientId, UserPoolId, ClientName: 'only' }]);
    },
  },
  {
    moto: 'list_user_pool_clients_returns_max_items',
    check: async (lab) => {
      expect(await listClients(lab, await getPool(lab, 10))).toEqual({
        count: 5,
        token: expect.any(String),
      });
    },
  },
  {
    moto: 'list_user_pool_clients_returns_next_tokens',
    check: async (lab) => {
      const UserPoolId = await getPool(lab, 10);
      const { token } = await listClients(lab, UserPoolId);
      expect(await listClients(lab, UserPoolId, token)).toEqual({ count: 5, token: undefined });
    },
  },
  {
    moto: 'list_user_pool_clients_when_max_items_more_than_total_items',
    check: async (lab) => {
      expect(await listClients(lab, await getPool(lab, 3))).toEqual({ count: 3, token: undefined });
    },
  },
  {
    moto: 'describe_user_pool_client',
    check: async ({ aws, client, plain: { UserPoolId } }) => {
      const { ClientId } = await client(UserPoolId, { ClientName: 'shown', ...urls });
      const { UserPoolClient } = await aws.describeUserPoolClient({ UserPoolId, ClientId });
      expect(UserPoolClient).toMatchObject({ ClientName: 'shown', ...urls });
    },
  },
  {
    moto: 'update_user_pool_client',
    check: async ({ aws, client, plain: { UserPoolId } }) => {
      const { ClientId } = await client(UserPoolId, urls);
      const { UserPoolClient } = await aws.updateUserPoolClient({
        UserPoolId,
        ClientId,
        ClientName: 'new',
        ...otherUrls,
      });
      expect(UserPoolClient).toMatchObject({ ClientName: 'new', ...otherUrls });
      expect(UserPoolClient).not.toHaveProperty('ClientSecret');
    },
  },
  {
    moto: 'update_user_pool_client_returns_secret',
    check: async ({ aws, client, plain: { UserPoolId } }) => {
      const { ClientId, secret } = await client(UserPoolId, { GenerateSecret: true });
      const { UserPoolClient } = await aws.updateUserPoolClient({
        UserPoolId,
        ClientId,
        ...otherUrls,
      });
      expect(UserPoolClient).toMatchObject({ ClientSecret: secret, ...otherUrls });
    },
  },
  {
    moto: 'delete_user_pool_client',
    check: async ({ aws, client, plain: { UserPoolId } }) => {
      const { ClientId } = await client(UserPoolId);
      await aws.deleteUserPoolClient({ UserPoolId, ClientId });
      await refused(
        aws.describeUserPoolClient({ UserPoolId, ClientId }),
        MISSING,
        `User pool client ${ClientId} does not exist.`,
      );
    },
  },
  {
    moto: 'create_identity_provider',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const { ProviderName, IdentityProvider } = await provider(lab, UserPoolId);
      expect(IdentityProvider).toMatchObject({
        UserPoolId,
        ProviderName,
        ProviderType: 'Facebook',
        ProviderDetails: facebook,
      });
    },
  },
  {
    moto: 'list_identity_providers',
    check: async (lab) => {
      const UserPoolId = await lab.pool();
      const { ProviderName } = await provider(lab, UserPoolId);
      const { Providers } = await lab.aws.listIdentityProviders({ UserPoolId, MaxResults: 10 });
      expect(Providers).toMatchObject([{ ProviderName, ProviderType: 'Facebook' }]);
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
        ProviderDetails: { ...facebook, client_id: 'new' },
        AttributeMapping: { email: 'email', username: 'sub' },
      };
      const { IdentityProvider } = await lab.aws.updateIdentityProvider(change);
      expect(IdentityProvider).toMatchObject({ ...change, ProviderType: 'Facebook' });
    },
  },
  {
    moto: 'update_identity_provider_no_user_pool',
    differs: 'The pattern of the API allows no `foo` for a pool id: InvalidParameterException.',
    check: async ({ aws }) => {
      const change = { ProviderName: 'bar', ProviderDetails: facebook };
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
        aws.updateIdentityProvider({ UserPoolId, ProviderName: 'foo', ProviderDetails: facebook }),
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
