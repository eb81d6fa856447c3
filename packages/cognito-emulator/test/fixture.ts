import { randomBytes } from 'node:crypto';
import {
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
  type CreateUserPoolClientCommandInput,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { startCognito, type CognitoOptions, type OutboxMessage } from '../src/index.ts';

/** A password that meets the default policy. */
export const PASSWORD = 'Correct-horse-7';
/** Where the test app would be. */
export const CALLBACK = 'http://localhost:3999/callback';

/** ProviderDetails of an OIDC provider that no one reaches. */
export const UNREACHED_OIDC = {
  client_id: 'app',
  client_secret: 'secret',
  authorize_scopes: 'openid',
  attributes_request_method: 'GET',
  oidc_issuer: 'https://idp.example.com',
  authorize_url: 'https://idp.example.com/authorize',
  token_url: 'https://idp.example.com/token',
  attributes_url: 'https://idp.example.com/userinfo',
  jwks_uri: 'https://idp.example.com/jwks',
};

/** Makes pools of one name, and app clients in them. */
export function poolMakers(sdk: CognitoIdentityProviderClient, PoolName = 'test') {
  async function createPool(settings: Partial<CreateUserPoolCommandInput> = {}): Promise<string> {
    const { UserPool } = await sdk.send(new CreateUserPoolCommand({ PoolName, ...settings }));
    return UserPool?.Id ?? '';
  }

  /** A pool with a domain: only those have pages and OAuth. */
  async function createHostedPool(settings: Partial<CreateUserPoolCommandInput> = {}) {
    const UserPoolId = await createPool(settings);
    const Domain = `test-${randomBytes(6).toString('hex')}`;
    await sdk.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain }));
    return UserPoolId;
  }

  async function createClient(
    UserPoolId: string,
    settings: Partial<CreateUserPoolClientCommandInput> = {},
  ): Promise<{ id: string; secret: string | undefined }> {
    const { UserPoolClient } = await sdk.send(
      new CreateUserPoolClientCommand({
        UserPoolId,
        ClientName: 'Test app',
        ExplicitAuthFlows: [
          'ALLOW_USER_PASSWORD_AUTH',
          'ALLOW_ADMIN_USER_PASSWORD_AUTH',
          'ALLOW_REFRESH_TOKEN_AUTH',
          'ALLOW_USER_SRP_AUTH',
        ],
        CallbackURLs: [CALLBACK],
        LogoutURLs: ['http://localhost:3999/bye'],
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
        AllowedOAuthFlowsUserPoolClient: true,
        SupportedIdentityProviders: ['COGNITO'],
        ...settings,
      }),
    );
    return { id: UserPoolClient?.ClientId ?? '', secret: UserPoolClient?.ClientSecret };
  }

  return { createPool, createHostedPool, createClient };
}

/** Starts an emulator in memory with a stock SDK client. */
export async function startFixture(options: Partial<CognitoOptions> = {}) {
  const defects: unknown[] = [];
  const cognito = await startCognito({
    memory: true,
    report: (error) => defects.push(error),
    ...options,
  });
  const sdk = new CognitoIdentityProviderClient({
    endpoint: cognito.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });

  async function lastMessage(to: string): Promise<OutboxMessage> {
    const response = await fetch(`${cognito.url}/_emulator/outbox?to=${encodeURIComponent(to)}`);
    if (!response.ok) throw new Error(`no message to ${to}`);
    return (await response.json()) as OutboxMessage;
  }

  /** Sets how far the emulator's clock is ahead of the machine's. Needs a `controlPort`. */
  const shiftClock = (offsetMs: number) =>
    fetch(`${cognito.controlUrl}/clock`, { method: 'PUT', body: JSON.stringify({ offsetMs }) });

  return {
    ...cognito,
    sdk,
    defects,
    ...poolMakers(sdk),
    lastMessage,
    shiftClock,
  };
}

export type Fixture = Awaited<ReturnType<typeof startFixture>>;
