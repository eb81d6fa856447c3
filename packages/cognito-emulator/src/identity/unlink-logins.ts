import type { Writer } from '../store/store.ts';
import { putIdentity } from './identities.ts';
import type { IdentityRecord, Login } from './records.ts';

/**
 * Takes logins from an identity; seen again, they make a new one. Without its last one the identity is
 * out of reach, and no guest either. Source: API model, UnlinkIdentity.
 * @param now milliseconds
 */
export function unlinkLogins(
  tx: Writer,
  identity: IdentityRecord,
  now: number,
  isRemoved: (login: Login) => boolean,
): void {
  const logins = identity.logins.filter((login) => !isRemoved(login));
  if (logins.length === identity.logins.length) return;
  putIdentity(tx, { ...identity, logins, disabled: logins.length === 0, modifiedAt: now });
}
