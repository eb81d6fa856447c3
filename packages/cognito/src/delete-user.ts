import {
  AdminDeleteUserCommand,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/** Deletes a user from the pool, for every tenant. A missing user is deleted already. */
export async function deleteUser(connection: Connection, username: string): Promise<void> {
  const user = { UserPoolId: connection.settings.userPoolId, Username: username };
  await connection.call('AdminDeleteUser', async (client, deadline) => {
    try {
      await client.send(new AdminDeleteUserCommand(user), deadline);
    } catch (error) {
      if (!(error instanceof UserNotFoundException)) throw error;
    }
  });
}
