import { AdminCreateUserCommand } from '@aws-sdk/client-cognito-identity-provider';

import { CognitoError } from './cognito-error.ts';
import type { Connection } from './connection.ts';
import { getUser } from './get-user.ts';

/**
 * Gives a user who never signed in a new temporary password; Cognito mails it.
 *
 * @throws CognitoError `cognito.unsupported_state` when the user has a password already
 */
export async function resendTemporaryPassword(
  connection: Connection,
  sub: string,
  temporaryPassword?: string,
): Promise<void> {
  const user = await getUser(connection, sub);
  if (user?.email === undefined) {
    throw new CognitoError('cognito.user_not_found', 'AdminCreateUser: no such user', undefined);
  }
  const { email } = user;
  await connection.call('AdminCreateUser', (client, deadline) =>
    client.send(
      new AdminCreateUserCommand({
        UserPoolId: connection.settings.userPoolId,
        // Such a pool takes no other user name here than the e-mail address.
        Username: email,
        MessageAction: 'RESEND',
        DesiredDeliveryMediums: ['EMAIL'],
        ...(temporaryPassword === undefined ? {} : { TemporaryPassword: temporaryPassword }),
      }),
      deadline,
    ),
  );
}
