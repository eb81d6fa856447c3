import { RevokeTokenCommand } from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/** Revokes a refresh token and the access tokens that came of it; twice is as good as once. */
export async function revokeToken(connection: Connection, refreshToken: string): Promise<void> {
  const { clientId, clientSecret } = connection.settings;
  await connection.call('RevokeToken', (client, deadline) =>
    client.send(
      new RevokeTokenCommand({
        Token: refreshToken,
        ClientId: clientId,
        ClientSecret: clientSecret,
      }),
      deadline,
    ),
  );
}
