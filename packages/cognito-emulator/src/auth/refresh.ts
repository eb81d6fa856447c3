import type { Emulator } from '../emulator.ts';
import { requireClient, requirePool } from '../model/pools.ts';
import type { ClientRecord, PoolRecord, TokenFamily, UserRecord } from '../model/records.ts';
import { userByKey } from '../model/users.ts';
import { CognitoError, notAuthorized } from '../wire/errors.ts';
import { familyById, familyByRefreshToken, putFamily, rotateRefreshToken } from './token-family.ts';
import { issueTokens, type IssuedTokens } from './tokens.ts';

/** A usable refresh token with everything it belongs to. */
export interface RefreshGrant {
  readonly pool: PoolRecord;
  readonly client: ClientRecord;
  readonly user: UserRecord;
  readonly family: TokenFamily;
}

/** Whether refreshing also replaces the refresh token. */
export const rotates = (client: ClientRecord) =>
  client.settings.RefreshTokenRotation?.Feature === 'ENABLED';

/**
 * Checks a refresh token for this client.
 * @throws CognitoError NotAuthorizedException, RefreshTokenReuseException
 */
export function requireRefreshToken(
  emulator: Emulator,
  clientId: string,
  token: string,
): RefreshGrant {
  const { store, clock } = emulator;
  const now = clock.now();
  const found = familyByRefreshToken(store, token, now);
  if (!found || found.family.clientId !== clientId) throw notAuthorized('Invalid Refresh Token');
  const { family, state } = found;
  if (family.revoked) throw notAuthorized('Refresh Token has been revoked');
  if (family.expiresAt <= now) throw notAuthorized('Refresh Token has expired');
  const user = userByKey(store, family.poolId, family.userKey);
  if (!user) throw notAuthorized('Invalid Refresh Token');
  if (user.generation !== family.generation) throw notAuthorized('Refresh Token has been revoked');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  if (state === 'reused') {
    throw new CognitoError('RefreshTokenReuseException', 'Refresh Token has been reused');
  }
  return {
    pool: requirePool(store, family.poolId),
    client: requireClient(store, clientId),
    user,
    family,
  };
}

/** New tokens for a refresh token; with rotation also a new refresh token. */
export async function refreshTokens(
  emulator: Emulator,
  grant: RefreshGrant,
  clientMetadata: Readonly<Record<string, string>> = {},
): Promise<IssuedTokens & { readonly refreshToken?: string }> {
  const { store, clock } = emulator;
  const tokens = await issueTokens(emulator, {
    ...grant,
    source: 'RefreshTokens',
    clientMetadata,
  });
  if (!rotates(grant.client)) return tokens;
  const grace = (grant.client.settings.RefreshTokenRotation?.RetryGracePeriodSeconds ?? 0) * 1000;
  const refreshToken = await store.write((tx) => {
    const current = familyById(tx, grant.pool.id, grant.family.id);
    if (!current || current.revoked) throw notAuthorized('Refresh Token has been revoked');
    return rotateRefreshToken(tx, current, clock.now(), grace);
  });
  return { ...tokens, refreshToken };
}

/** Revokes a family: its refresh token and, for the pool's own API, its access tokens. */
export async function revokeFamily(emulator: Emulator, family: TokenFamily): Promise<void> {
  await emulator.store.write((tx) => {
    const current = familyById(tx, family.poolId, family.id);
    if (current && !current.revoked) putFamily(tx, { ...current, revoked: true });
  });
}
