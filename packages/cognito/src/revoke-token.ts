import { RevokeTokenCommand } from '@aws-sdk/client-cognito-identity-provider';

import { clientFrom, type Connection } from './connection.ts';

/** Revokes a refresh token and the access tokens that came of it; twice is as good as once. */
export async function revokeToken(
  connection: Connection,
  refreshToken: string,
  client?: 'sso',
): Promise<void> {
  const { clientId, clientSecret } = clientFrom(connection, client);
  await connection.call('RevokeToken', (sdk, deadline) =>
    sdk.send(
      new RevokeTokenCommand({
        Token: refreshToken,
        ClientId: clientId,
        ClientSecret: clientSecret,
      }),
      deadline,
    ),
  );
}
