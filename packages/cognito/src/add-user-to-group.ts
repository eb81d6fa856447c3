import { AdminAddUserToGroupCommand } from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/**
 * Puts a user into a group; being in it already is fine.
 *
 * @throws CognitoError `cognito.resource_not_found` when the group, `cognito.user_not_found` when
 *   the user does not exist
 */
export async function addUserToGroup(
  connection: Connection,
  username: string,
  group: string,
): Promise<void> {
  await connection.call('AdminAddUserToGroup', (client, deadline) =>
    client.send(
      new AdminAddUserToGroupCommand({
        UserPoolId: connection.settings.userPoolId,
        Username: username,
        GroupName: group,
      }),
      deadline,
    ),
  );
}
