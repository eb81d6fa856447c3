import { AdminDisableUserCommand } from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/**
 * Bars a user from the whole pool, every tenant; an operator's act.
 *
 * @throws CognitoError `cognito.user_not_found`
 */
export async function disableUser(connection: Connection, username: string): Promise<void> {
  const user = { UserPoolId: connection.settings.userPoolId, Username: username };
  await connection.call('AdminDisableUser', (client, deadline) =>
    client.send(new AdminDisableUserCommand(user), deadline),
  );
}
