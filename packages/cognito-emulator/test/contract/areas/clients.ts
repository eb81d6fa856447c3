import {
  AddUserPoolClientSecretCommand,
  CreateResourceServerCommand,
  ListUserPoolClientSecretsCommand,
  type ExplicitAuthFlowsType,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import type { Contract, Input } from '../contract.ts';
import type { Place } from '../place.ts';
import type { World } from '../world.ts';

async function newClient({ UserPoolId }: Place, { fixture }: World): Promise<Input> {
  const { id } = await fixture.createClient(UserPoolId, { GenerateSecret: true });
  return { UserPoolId, ClientId: id };
}

async function withTwoSecrets(place: Place, world: World): Promise<Input> {
  const input = await newClient(place, world);
  await world.fixture.sdk.send(
    new AddUserPoolClientSecretCommand(input as { UserPoolId: string; ClientId: string }),
  );
  return input;
}

async function withSecondSecret(place: Place, world: World): Promise<Input> {
  const input = await withTwoSecrets(place, world);
  const { ClientSecrets } = await world.fixture.sdk.send(
    new ListUserPoolClientSecretsCommand(input as { UserPoolId: string; ClientId: string }),
  );
  return { ...input, ClientSecretId: ClientSecrets?.[1]?.ClientSecretId };
}

/** A client for machines, with a scope of its own. */
async function machine({ UserPoolId, unique }: Place, { fixture }: World): Promise<Input> {
  const Identifier = unique('https://api.example.com/');
  await fixture.sdk.send(
    new CreateResourceServerCommand({
      UserPoolId,
      Identifier,
      Name: 'API',
      Scopes: [{ ScopeName: 'read', ScopeDescription: 'Read' }],
    }),
  );
  const { id, secret } = await fixture.createClient(UserPoolId, {
    GenerateSecret: true,
    // The installed SDK has the operation, but not yet the flow's name.
    ExplicitAuthFlows: ['ALLOW_CLIENT_TOKEN_AUTH' as ExplicitAuthFlowsType],
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthScopes: [`${Identifier}/read`],
  });
  return { ClientId: id, Secret: secret };
}

const wrongFlow = {
  AllowedOAuthFlows: ['client_credentials'],
  AllowedOAuthFlowsUserPoolClient: true,
};

export const clients: Contract = {
  CreateUserPoolClient: {
    good: ({ UserPoolId }) => ({ UserPoolId, ClientName: 'made', GenerateSecret: true }),
    answer: {
      UserPoolClient: {
        ClientId: expect.stringMatching(/^[0-9a-z]{26}$/),
        ClientSecret: expect.stringMatching(/^\w{24,64}$/),
        ClientName: 'made',
        RefreshTokenValidity: 30,
        EnableTokenRevocation: true,
        PreventUserExistenceErrors: 'LEGACY',
      },
    },
    errors: {
      FeatureUnavailableInTierException: (_, { lite }) => ({
        UserPoolId: lite.UserPoolId,
        ClientName: 'made',
        ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
      }),
      InvalidOAuthFlowException: ({ UserPoolId }) => ({
        UserPoolId,
        ClientName: 'made',
        ...wrongFlow,
      }),
      ScopeDoesNotExistException: ({ UserPoolId }) => ({
        UserPoolId,
        ClientName: 'made',
        AllowedOAuthScopes: ['nowhere/read'],
      }),
    },
  },
  DescribeUserPoolClient: {
    good: ({ UserPoolId, ClientId }) => ({ UserPoolId, ClientId }),
    answer: (input) => ({ UserPoolClient: { ...input, ClientName: 'Test app' } }),
  },
  UpdateUserPoolClient: {
    good: async (place, world) => ({ ...(await newClient(place, world)), ClientName: 'renamed' }),
    answer: { UserPoolClient: { ClientName: 'renamed', CreationDate: expect.any(Date) } },
    errors: {
      FeatureUnavailableInTierException: (_, { lite: { UserPoolId, ClientId } }) => ({
        UserPoolId,
        ClientId,
        ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
      }),
      InvalidOAuthFlowException: ({ UserPoolId, ClientId }) => ({
        UserPoolId,
        ClientId,
        ...wrongFlow,
      }),
      ScopeDoesNotExistException: ({ UserPoolId, ClientId }) => ({
        UserPoolId,
        ClientId,
        AllowedOAuthScopes: ['nowhere/read'],
      }),
    },
  },
  DeleteUserPoolClient: { good: newClient },
  ListUserPoolClients: {
    good: ({ UserPoolId }) => ({ UserPoolId }),
    answer: ({ UserPoolId }) => ({
      UserPoolClients: expect.arrayContaining([
        { UserPoolId, ClientId: expect.any(String), ClientName: 'Test app' },
      ]),
    }),
    pages: {
      fill: async (place, world) => {
        for (let made = 0; made < 3; made += 1) await newClient(place, world);
        return { UserPoolId: place.UserPoolId };
      },
      size: 'MaxResults',
      items: 'UserPoolClients',
      token: 'NextToken',
    },
  },
  AddUserPoolClientSecret: {
    good: newClient,
    answer: {
      ClientSecretDescriptor: {
        ClientSecretId: expect.any(String),
        ClientSecretValue: expect.stringMatching(/^\w{24,64}$/),
        ClientSecretCreateDate: expect.any(Date),
      },
    },
    errors: { LimitExceededException: withTwoSecrets },
  },
  ListUserPoolClientSecrets: {
    good: withTwoSecrets,
    answer: { ClientSecrets: [{ ClientSecretId: expect.any(String) }, expect.any(Object)] },
    pages: 'a client has two secrets at most',
  },
  DeleteUserPoolClientSecret: { good: withSecondSecret },
  GetClientToken: {
    good: machine,
    answer: { ClientAuthenticationResult: { TokenType: 'Bearer', ExpiresIn: 3600 } },
    errors: {
      NotAuthorizedException: async (place, world) => ({
        ...(await machine(place, world)),
        Secret: 'x'.repeat(40),
      }),
    },
  },
};
