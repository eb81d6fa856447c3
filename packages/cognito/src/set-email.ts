import { AdminUpdateUserAttributesCommand } from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/**
 * Gives a user an address that is known to be theirs; no mail is sent.
 *
 * @throws CognitoError `cognito.user_not_found`; `cognito.user_exists` when someone else has it
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateUserAttributes.html
 */
export async function setEmail(
  connection: Connection,
  username: string,
  email: string,
): Promise<void> {
  const request = {
    UserPoolId: connection.settings.userPoolId,
    Username: username,
    UserAttributes: [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
    ],
  };
  await connection.call('AdminUpdateUserAttributes', (client, deadline) =>
    client.send(new AdminUpdateUserAttributesCommand(request), deadline),
  );
}
