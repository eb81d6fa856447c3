import {
  AdminDeleteSoftwareTokenCommand,
  AdminSetUserMFAPreferenceCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/**
 * Takes a user's authenticator app off: signing in asks for the password alone. First it is no longer
 * asked for, then it is forgotten: a lost app must not be switched on again.
 *
 * @throws CognitoError `cognito.user_not_found`; `cognito.code_wrong` for a user without an app
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserMFAPreference.html
 */
export async function resetTotp(connection: Connection, username: string): Promise<void> {
  const user = { UserPoolId: connection.settings.userPoolId, Username: username };
  const SoftwareTokenMfaSettings = { Enabled: false, PreferredMfa: false };
  await connection.call('AdminSetUserMFAPreference', (client, deadline) =>
    client.send(
      new AdminSetUserMFAPreferenceCommand({ ...user, SoftwareTokenMfaSettings }),
      deadline,
    ),
  );
  await connection.call('AdminDeleteSoftwareToken', (client, deadline) =>
    client.send(new AdminDeleteSoftwareTokenCommand(user), deadline),
  );
}
