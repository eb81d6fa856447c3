import {
  AdminUserGlobalSignOutCommand,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/** Ends all sessions of a user at Cognito: no token can be refreshed. A missing user has none. */
export async function globalSignOut(connection: Connection, username: string): Promise<void> {
  const user = { UserPoolId: connection.settings.userPoolId, Username: username };
  await connection.call('AdminUserGlobalSignOut', async (client, deadline) => {
    try {
      await client.send(new AdminUserGlobalSignOutCommand(user), deadline);
    } catch (error) {
      if (!(error instanceof UserNotFoundException)) throw error;
    }
  });
}
