import { AdminEnableUserCommand } from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/**
 * Lets a disabled user sign in again.
 *
 * @throws CognitoError `cognito.user_not_found`
 */
export async function enableUser(connection: Connection, username: string): Promise<void> {
  const user = { UserPoolId: connection.settings.userPoolId, Username: username };
  await connection.call('AdminEnableUser', (client, deadline) =>
    client.send(new AdminEnableUserCommand(user), deadline),
  );
}
