import {
  AdminGetUserCommand,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';

import { type CognitoUser, readUser } from './cognito-user.ts';
import type { Connection } from './connection.ts';

/**
 * Reads a user.
 *
 * @param username the pool's name for them (`users.pool_username`), or their e-mail address
 * @returns undefined when the pool has no such user
 */
export function getUser(
  connection: Connection,
  username: string,
): Promise<CognitoUser | undefined> {
  return connection.call('AdminGetUser', async (client, deadline) => {
    try {
      const answer = await client.send(
        new AdminGetUserCommand({ UserPoolId: connection.settings.userPoolId, Username: username }),
        deadline,
      );
      return readUser({
        attributes: answer.UserAttributes,
        status: answer.UserStatus,
        enabled: answer.Enabled,
        username: answer.Username,
        mfa: answer.UserMFASettingList,
        preferredMfa: answer.PreferredMfaSetting,
      });
    } catch (error) {
      if (error instanceof UserNotFoundException) return undefined;
      throw error;
    }
  });
}
