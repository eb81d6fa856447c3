import { AdminResetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/**
 * Voids a user's password: the pool mails them a code, and asks for it and a new password at the next
 * sign-in. Each call mails another one.
 *
 * @throws CognitoError `cognito.user_not_found`
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminResetUserPassword.html
 */
export async function resetPassword(connection: Connection, username: string): Promise<void> {
  const request = { UserPoolId: connection.settings.userPoolId, Username: username };
  await connection.call('AdminResetUserPassword', (client, deadline) =>
    client.send(new AdminResetUserPasswordCommand(request), deadline),
  );
}
