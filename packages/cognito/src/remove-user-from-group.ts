import {
  AdminRemoveUserFromGroupCommand,
  ResourceNotFoundException,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/** Takes a user out of a group. Not being in it, and a missing user or group, are as good. */
export async function removeUserFromGroup(
  connection: Connection,
  username: string,
  group: string,
): Promise<void> {
  await connection.call('AdminRemoveUserFromGroup', async (client, deadline) => {
    try {
      await client.send(
        new AdminRemoveUserFromGroupCommand({
          UserPoolId: connection.settings.userPoolId,
          Username: username,
          GroupName: group,
        }),
        deadline,
      );
    } catch (error) {
      if (error instanceof UserNotFoundException || isMissingGroup(error)) return;
      throw error;
    }
  });
}

/** A missing pool is reported by the same exception, and is no success. */
function isMissingGroup(error: unknown): boolean {
  return error instanceof ResourceNotFoundException && /group/i.test(error.message);
}
