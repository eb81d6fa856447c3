import { unverifiedClaims } from '../crypto/jwt.ts';
import type { Emulator } from '../emulator.ts';
import type { ClientRecord } from '../model/records.ts';
import { revokeFamily } from './refresh.ts';
import { familyByRefreshToken } from './token-family.ts';

/** What became of a revocation; unknown and already revoked tokens count as done. */
export type Revocation = 'done' | 'disabled' | 'not-refresh' | 'foreign';

/** Revokes a refresh token and the access tokens of its sign-in, if it belongs to the client. */
export async function revokeRefreshToken(
  emulator: Emulator,
  client: ClientRecord,
  token: string,
): Promise<Revocation> {
  if (client.settings.EnableTokenRevocation === false) return 'disabled';
  if (token.split('.').length === 3 && unverifiedClaims(token)) return 'not-refresh';
  const found = familyByRefreshToken(emulator.store, token, emulator.clock.now());
  if (!found) return 'done';
  if (found.family.clientId !== client.id) return 'foreign';
  await revokeFamily(emulator, found.family);
  return 'done';
}
