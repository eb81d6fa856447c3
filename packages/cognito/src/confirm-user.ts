import { randomBytes } from 'node:crypto';
import { AdminSetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/**
 * Makes a user one who can sign in, by a password that no one knows: only confirmed users sign in by a
 * link. A temporary password ends. The person can set one of their own, by "Forgot password".
 *
 * @throws CognitoError `cognito.user_not_found`
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserPassword.html
 */
export async function confirmUser(connection: Connection, username: string): Promise<void> {
  const request = {
    UserPoolId: connection.settings.userPoolId,
    Username: username,
    // Some of every kind of character, whatever the pool's policy asks for.
    Password: `aA1!${randomBytes(48).toString('base64')}`,
    Permanent: true,
  };
  await connection.call('AdminSetUserPassword', (client, deadline) =>
    client.send(new AdminSetUserPasswordCommand(request), deadline),
  );
}
