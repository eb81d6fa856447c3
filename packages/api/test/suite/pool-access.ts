import {
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createHmac, randomBytes } from 'node:crypto';
import type { createCognitoGateway } from '@gatehouse/cognito';
import { provisionClient } from '@gatehouse/cognito/provision-client';
import { PROGRAM_SCOPES } from '@gatehouse/messages/program-scopes';

/** Settings of the SDK that the embedded Cognito takes. */
export const SDK = {
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
} as const;

export type Address = typeof SDK & {
  endpoint: string;
  userPoolId: string;
  clientId: string;
  /** Undefined for a public client. */
  clientSecret: string | undefined;
};

interface PoolAccess {
  readonly client: CognitoIdentityProviderClient;
  readonly address: Address;
  readonly gateway: ReturnType<typeof createCognitoGateway>;
}

/** Allows a flow that only this suite's client has: see {@link signIn}. */
export async function allowAdminSignIn(
  client: CognitoIdentityProviderClient,
  { userPoolId, clientId }: Address,
): Promise<void> {
  await client.send(
    new UpdateUserPoolClientCommand({
      UserPoolId: userPoolId,
      ClientId: clientId,
      ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    }),
  );
}

/** Signs a new person in. */
export async function signIn(
  { client, address, gateway }: PoolAccess,
  groups: readonly string[],
): Promise<{ token: string; idToken: string; userId: string; email: string; password: string }> {
  const email = `${randomBytes(6).toString('hex')}@example.com`;
  const password = `Aa1!${randomBytes(12).toString('base64url')}`;
  const { userPoolId: UserPoolId, clientId: ClientId } = address;
  const { User: user } = await client.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username: email,
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'name', Value: 'Bearer' },
      ],
    }),
  );
  const userId = user?.Username ?? '';
  await client.send(
    new AdminSetUserPasswordCommand({
      UserPoolId,
      Username: userId,
      Password: password,
      Permanent: true,
    }),
  );
  for (const group of groups) {
    await gateway.ensureGroup(group, 'A tenant');
    await gateway.addUserToGroup(userId, group);
  }
  const answer = await client.send(
    new AdminInitiateAuthCommand({
      UserPoolId,
      ClientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: {
        USERNAME: email,
        PASSWORD: password,
        ...(address.clientSecret !== undefined && {
          SECRET_HASH: createHmac('sha256', address.clientSecret)
            .update(email + ClientId)
            .digest('base64'),
        }),
      },
    }),
  );
  const { AccessToken: token, IdToken: idToken } = answer.AuthenticationResult ?? {};
  if (!token || !idToken) throw new Error('the pool gave no tokens');
  return { token, idToken, userId, email, password };
}

/** A program's client of its own, and a token that it gets by itself. */
export async function clientCredentials(
  address: Address,
  url: string,
  permissions: readonly string[],
) {
  const scopes = permissions.map((name) => `${PROGRAM_SCOPES.identifier}/${name}`);
  const { clientId, clientSecret } = await provisionClient(address, {
    userPoolId: address.userPoolId,
    name: `program ${randomBytes(4).toString('hex')}`,
    scopes,
  });
  const response = await fetch(`${url}/oauth2/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: scopes.join(' ') }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (!token) throw new Error(`the pool gave no token: ${response.status}`);
  return { token, clientId };
}
