import { key, keyPrefix, type Reader, type Writer } from '../store/store.ts';
import type { UserRecord } from './records.ts';

/** A passkey of a user. Bytes are base64url. */
export interface WebAuthnCredential {
  readonly id: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly relyingPartyId: string;
  readonly attachment?: string;
  readonly createdAt: number;
}

export function listUserCredentials(reader: Reader, user: UserRecord): WebAuthnCredential[] {
  const prefix = keyPrefix(user.poolId, user.key);
  return [...reader.range<WebAuthnCredential>('webAuthnCredentials', { prefix })].map(
    ([, credential]) => credential,
  );
}

export function putCredential(tx: Writer, user: UserRecord, credential: WebAuthnCredential): void {
  tx.put('webAuthnCredentials', key(user.poolId, user.key, credential.id), credential);
}

export function removeCredential(tx: Writer, user: UserRecord, id: string): void {
  tx.remove('webAuthnCredentials', key(user.poolId, user.key, id));
}
