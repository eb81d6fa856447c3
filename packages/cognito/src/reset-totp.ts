import { AdminSetUserMFAPreferenceCommand } from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/**
 * Takes a user's authenticator app off: signing in asks for the password alone.
 *
 * @throws CognitoError `cognito.user_not_found`
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserMFAPreference.html
 */
export async function resetTotp(connection: Connection, username: string): Promise<void> {
  const request = {
    UserPoolId: connection.settings.userPoolId,
    Username: username,
    SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: false },
  };
  await connection.call('AdminSetUserMFAPreference', (client, deadline) =>
    client.send(new AdminSetUserMFAPreferenceCommand(request), deadline),
  );
}
