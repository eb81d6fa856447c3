import {
  DeleteWebAuthnCredentialCommand,
  ListWebAuthnCredentialsCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import type { Connection } from './connection.ts';

/** A passkey as the pool knows it. */
export interface Passkey {
  readonly credentialId: string;
  /** What AWS takes it for, e.g. `iCloud Keychain`. */
  readonly name: string;
  readonly createdAt: Date;
}

/**
 * The passkeys of whoever the token is of: at most 20, which is one page.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html
 */
export async function listPasskeys(
  connection: Connection,
  AccessToken: string,
): Promise<Passkey[]> {
  const input = { AccessToken, MaxResults: 20 };
  const { Credentials = [] } = await connection.call(
    'ListWebAuthnCredentials',
    (client, deadline) => client.send(new ListWebAuthnCredentialsCommand(input), deadline),
  );
  return Credentials.flatMap(({ CredentialId, FriendlyCredentialName, CreatedAt }) =>
    CredentialId === undefined
      ? []
      : [
          {
            credentialId: CredentialId,
            name: FriendlyCredentialName || 'Passkey',
            createdAt: CreatedAt ?? new Date(),
          },
        ],
  );
}

/** @throws CognitoError `cognito.resource_not_found` when it is gone */
export async function deletePasskey(
  connection: Connection,
  AccessToken: string,
  CredentialId: string,
): Promise<void> {
  await connection.call('DeleteWebAuthnCredential', (client, deadline) =>
    client.send(new DeleteWebAuthnCredentialCommand({ AccessToken, CredentialId }), deadline),
  );
}
