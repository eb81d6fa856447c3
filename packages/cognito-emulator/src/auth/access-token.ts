import { unverifiedClaims, verifyJwt, type Claims } from '../crypto/jwt.ts';
import type { Emulator } from '../emulator.ts';
import { requireClient } from '../model/pools.ts';
import type { ClientRecord, PoolRecord, TokenFamily, UserRecord } from '../model/records.ts';
import { userByKey } from '../model/users.ts';
import { notAuthorized, userNotFound } from '../wire/errors.ts';
import { requireSettledStatus } from './first-factor.ts';
import { familyById } from './token-family.ts';
import { SELF_SERVICE_SCOPE } from './tokens.ts';

/** A verified access token with everything it belongs to. */
export interface TokenHolder {
  readonly pool: PoolRecord;
  readonly client: ClientRecord;
  readonly user: UserRecord;
  readonly family: TokenFamily;
  readonly claims: Claims;
  readonly scopes: readonly string[];
}

/** Pool named by a token's `iss`; proves nothing. */
export function unverifiedPool(emulator: Emulator, token: string): PoolRecord | undefined {
  const iss = unverifiedClaims(token)?.iss;
  if (typeof iss !== 'string') return undefined;
  return emulator.store.get<PoolRecord>('pools', iss.slice(iss.lastIndexOf('/') + 1));
}

/**
 * Verifies an access token of a user: signature, use, expiry, revocation, user.
 * @throws CognitoError NotAuthorizedException, UserNotFoundException
 */
export function verifyAccessToken(emulator: Emulator, token: string): TokenHolder {
  const pool = unverifiedPool(emulator, token);
  const claims = pool && verifyJwt(token, (kid) => emulator.keys.verifying(pool.id, kid));
  if (!claims || claims.token_use !== 'access' || typeof claims.username !== 'string') {
    throw notAuthorized('Invalid Access Token');
  }
  if (typeof claims.exp !== 'number' || claims.exp * 1000 <= emulator.clock.now()) {
    throw notAuthorized('Access Token has expired');
  }
  const familyId = String(claims.origin_jti ?? claims.event_id);
  const family = familyById(emulator.store, pool.id, familyId);
  if (!family || family.revoked) throw notAuthorized('Access Token has been revoked');
  const user = userByKey(emulator.store, pool.id, family.userKey);
  if (!user || user.sub !== claims.sub) throw userNotFound();
  if (user.generation !== family.generation) throw notAuthorized('Access Token has been revoked');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  const client = requireClient(emulator.store, String(claims.client_id));
  const scopes = typeof claims.scope === 'string' ? claims.scope.split(' ') : [];
  return { pool, client, user, family, claims, scopes };
}

/** Like `verifyAccessToken`, for the self-service operations, which need their scope. */
export function requireAccessToken(emulator: Emulator, token: string): TokenHolder {
  const holder = verifyAccessToken(emulator, token);
  requireSettledStatus(holder.user);
  if (!holder.scopes.includes(SELF_SERVICE_SCOPE)) {
    throw notAuthorized('Access Token does not have required scopes');
  }
  return holder;
}
