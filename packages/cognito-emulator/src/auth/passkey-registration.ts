import { sessionLifetime } from './sessions.ts';
import type { Emulator } from '../emulator.ts';
import type { ClientRecord, UserRecord } from '../model/records.ts';
import { putExpiring } from '../store/expiring.ts';
import { key } from '../store/store.ts';
import { CognitoError } from '../wire/errors.ts';

interface PendingRegistration {
  readonly challenge: string;
  readonly clientId: string;
  readonly expiresAt: number;
}

const entryKey = (user: UserRecord) => key('passkey', user.poolId, user.key);

/** Remembers the challenge of a passkey that is being made; one per user. */
export async function rememberChallenge(
  emulator: Emulator,
  client: ClientRecord,
  user: UserRecord,
  challenge: string,
): Promise<void> {
  const expiresAt = emulator.clock.now() + sessionLifetime(client);
  const pending: PendingRegistration = { challenge, clientId: client.id, expiresAt };
  await emulator.store.write((tx) => putExpiring(tx, 'grants', entryKey(user), pending));
}

/**
 * Takes the challenge out of the store; it works once.
 * @throws CognitoError WebAuthnChallengeNotFoundException, WebAuthnClientMismatchException
 */
export async function takeChallenge(
  emulator: Emulator,
  client: ClientRecord,
  user: UserRecord,
): Promise<string> {
  const pending = await emulator.store.write((tx) => {
    const found = tx.get<PendingRegistration>('grants', entryKey(user));
    if (found) tx.remove('grants', entryKey(user));
    return found;
  });
  if (!pending || pending.expiresAt <= emulator.clock.now()) {
    throw new CognitoError(
      'WebAuthnChallengeNotFoundException',
      'There is no passkey registration in progress.',
    );
  }
  if (pending.clientId !== client.id) {
    throw new CognitoError(
      'WebAuthnClientMismatchException',
      'The passkey registration was started by another app client.',
    );
  }
  return pending.challenge;
}
