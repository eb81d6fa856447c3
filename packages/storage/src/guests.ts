import {
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
} from '@aws-sdk/client-cognito-identity';
import type { Connection } from './connection.ts';
import { DEVELOPER_PROVIDER } from './settings.ts';
import { signObject, type SignedFile, type SignedUrl } from './signed-url.ts';
import { toCredentials } from './vend-credentials.ts';

/**
 * Makes a guest of the identity pool.
 * @returns the identity's id: a secret of the guest, since whoever has it is that guest
 */
export function createGuest({ settings, identity, ask }: Connection): Promise<string> {
  return ask('CreateGuest', async (abortSignal) => {
    const { IdentityId } = await identity.send(
      new GetIdCommand({ IdentityPoolId: settings.identityPoolId }),
      { abortSignal },
    );
    if (IdentityId === undefined) throw new Error('no identity was told');
    return IdentityId;
  });
}

/**
 * Signs a download with the credentials of a guest, so that the store decides what guests may read.
 * @throws StorageError `storage.denied` when the guest has become someone, or is gone
 */
export function signGuestDownload(
  connection: Connection,
  guestId: string,
  file: SignedFile,
): Promise<SignedUrl> {
  const { identity, ask, signerFor } = connection;
  return ask('SignGuestDownload', async (abortSignal) => {
    const { Credentials } = await identity.send(
      new GetCredentialsForIdentityCommand({ IdentityId: guestId }),
      { abortSignal },
    );
    const signer = signerFor(toCredentials(Credentials));
    try {
      return await signObject(signer, connection.settings.bucket, file);
    } finally {
      signer.destroy();
    }
  });
}

/**
 * Makes a guest the identity of someone whom the server vouches for: the id stays, and is no guest's
 * any more.
 * @throws StorageError `storage.registered` for someone who has an identity already;
 *   `storage.denied` when the guest is someone else by now, or is gone
 */
export function linkGuest(
  { settings, identity, ask }: Connection,
  guestId: string,
  principalId: string,
): Promise<void> {
  return ask('LinkGuest', async (abortSignal) => {
    // Refused for whoever is no guest any more. A second person would share an identity else.
    await identity.send(new GetCredentialsForIdentityCommand({ IdentityId: guestId }), {
      abortSignal,
    });
    await identity.send(
      new GetOpenIdTokenForDeveloperIdentityCommand({
        IdentityPoolId: settings.identityPoolId,
        IdentityId: guestId,
        Logins: { [DEVELOPER_PROVIDER]: principalId },
        TokenDuration: 1,
      }),
      { abortSignal },
    );
  });
}
