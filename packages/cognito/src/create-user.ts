import {
  AdminCreateUserCommand,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';

import { CognitoError } from './cognito-error.ts';
import { type CognitoUser, readUser } from './cognito-user.ts';
import type { Connection } from './connection.ts';
import { findUserByEmail } from './find-user-by-email.ts';

export interface NewUser {
  email: string;
  name?: string;
  /** Valid for as long as the pool's policy says; replaced at the first sign-in. */
  temporaryPassword: string;
}

/**
 * Creates a user with a verified e-mail address and a temporary password. Cognito sends no mail:
 * ours carries the password together with the invitation.
 *
 * @returns the user, and whether this call created it. After a lost answer a repetition finds the
 *   user already there: then `created` is false and the temporary password may or may not hold.
 */
export async function createUser(
  connection: Connection,
  { email, name, temporaryPassword }: NewUser,
): Promise<{ user: CognitoUser; created: boolean }> {
  const username = email.trim().toLowerCase();
  const created = await connection.call('AdminCreateUser', async (client, deadline) => {
    try {
      const answer = await client.send(
        new AdminCreateUserCommand({
          UserPoolId: connection.settings.userPoolId,
          Username: username,
          TemporaryPassword: temporaryPassword,
          MessageAction: 'SUPPRESS',
          UserAttributes: [
            { Name: 'email', Value: username },
            { Name: 'email_verified', Value: 'true' },
            ...(name === undefined ? [] : [{ Name: 'name', Value: name }]),
          ],
        }),
        deadline,
      );
      return readUser({
        attributes: answer.User?.Attributes,
        status: answer.User?.UserStatus,
        enabled: answer.User?.Enabled,
        username: answer.User?.Username,
      });
    } catch (error) {
      if (error instanceof UsernameExistsException) return undefined;
      throw error;
    }
  });
  if (created !== undefined) return { user: created, created: true };
  const existing = await findUserByEmail(connection, username);
  if (existing !== undefined) return { user: existing, created: false };
  // There a moment ago, gone now: someone deletes users. The next try will tell.
  throw new CognitoError('cognito.unavailable', 'AdminCreateUser: the user vanished', undefined);
}
