import { expect } from 'vitest';
import { refused, type Expectation, type Lab } from '../lab.ts';

const MISSING = 'ResourceNotFoundException';
const urls = { CallbackURLs: ['https://app.example.com/callback'] };
const otherUrls = { CallbackURLs: ['https://app.example.com/other'] };
/** A pool with this many app clients. */
async function getPool({ pool, client }: Lab, clientCount: number) {
  const UserPoolId = await pool();
  for (let made = 0; made < clientCount; made += 1) await client(UserPoolId);
  return UserPoolId;
}

const listClients = async ({ aws }: Lab, UserPoolId: string, NextToken?: string) => {
  const page = await aws.listUserPoolClients({ UserPoolId, MaxResults: 5, NextToken });
  return { count: page.UserPoolClients?.length, token: page.NextToken };
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
];
