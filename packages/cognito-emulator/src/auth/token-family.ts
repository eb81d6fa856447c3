import { createHash } from 'node:crypto';
import { randomId, randomToken } from '../crypto/random.ts';
import type { ClientRecord, TokenFamily, UserRecord } from '../model/records.ts';
import { putExpiring } from '../store/expiring.ts';
import { key, type Reader, type Writer } from '../store/store.ts';

const unitMs: Record<string, number> = {
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
};

/** Lifetimes of a client's tokens in milliseconds. */
export function tokenLifetimes(client: ClientRecord): {
  id: number;
  access: number;
  refresh: number;
} {
  const { IdTokenValidity, AccessTokenValidity, RefreshTokenValidity, TokenValidityUnits } =
    client.settings;
  const of = (value: number | undefined, unit: string | undefined, fallback: string) =>
    value ? value * (unitMs[unit ?? fallback] ?? 0) : 0;
  return {
    id: of(IdTokenValidity, TokenValidityUnits?.IdToken, 'hours') || 3_600_000,
    access: of(AccessTokenValidity, TokenValidityUnits?.AccessToken, 'hours') || 3_600_000,
    refresh: of(RefreshTokenValidity, TokenValidityUnits?.RefreshToken, 'days') || 30 * 86_400_000,
  };
}

const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url');

/** Header of the JWE that Cognito's refresh tokens look like. */
const HEADER = Buffer.from('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}').toString('base64url');

function newRefreshToken(poolId: string, familyId: string): string {
  const body = Buffer.from(`${poolId}/${familyId}/${randomToken(48)}`).toString('base64url');
  return [HEADER, randomToken(256), randomToken(12), body, randomToken(16)].join('.');
}

/** Where a refresh token says it belongs; proves nothing. */
function unverifiedAddress(token: string): string | undefined {
  const parts = token.split('.');
  if (parts.length !== 5 || !parts[3]) return undefined;
  const [poolId, familyId] = Buffer.from(parts[3], 'base64url').toString('utf8').split('/');
  return poolId && familyId ? key(poolId, familyId) : undefined;
}

interface NewFamily
  extends
    Pick<TokenFamily, 'scopes' | 'oauth'>,
    Partial<Pick<TokenFamily, 'nonce' | 'deviceKey' | 'amr' | 'authTime' | 'eventId'>> {
  readonly client: ClientRecord;
  readonly user: UserRecord;
  readonly now: number;
}

/** Starts the token family of a new sign-in. @returns the family and its first refresh token */
export function createFamily(
  tx: Writer,
  { client, user, now, ...details }: NewFamily,
): { family: TokenFamily; refreshToken: string } {
  const id = randomId();
  const refreshToken = newRefreshToken(client.poolId, id);
  const family: TokenFamily = {
    ...details,
    id,
    poolId: client.poolId,
    clientId: client.id,
    userKey: user.key,
    generation: user.generation,
    authTime: details.authTime ?? now,
    expiresAt: now + tokenLifetimes(client).refresh,
    revoked: false,
    refreshHash: hashToken(refreshToken),
    createdAt: now,
    lastUsedAt: now,
  };
  putExpiring(tx, 'families', key(client.poolId, id), family);
  tx.put('userFamilies', key(client.poolId, user.key, id), 1);
  return { family, refreshToken };
}

/** Reads a family by the `origin_jti` of a token. */
export function familyById(reader: Reader, poolId: string, id: string): TokenFamily | undefined {
  return reader.get<TokenFamily>('families', key(poolId, id));
}

/** How a refresh token relates to its family. */
export type RefreshState = 'current' | 'grace' | 'reused';

/** Finds the family of a refresh token; undefined when it is none of ours. */
export function familyByRefreshToken(
  reader: Reader,
  token: string,
  now: number,
): { family: TokenFamily; state: RefreshState } | undefined {
  const address = unverifiedAddress(token);
  const family = address === undefined ? undefined : reader.get<TokenFamily>('families', address);
  if (!family) return undefined;
  const hash = hashToken(token);
  if (family.refreshHash === hash) return { family, state: 'current' };
  const old = family.previous?.find((entry) => entry.hash === hash);
  if (!old) return undefined;
  return { family, state: old.usableUntil > now ? 'grace' : 'reused' };
}

/** Replaced refresh tokens that are remembered, to recognise reuse. */
const REMEMBERED_TOKENS = 10;

/** Replaces the refresh token of a family; the old one stays usable for the grace period (ms). */
export function rotateRefreshToken(
  tx: Writer,
  family: TokenFamily,
  now: number,
  grace: number,
): string {
  const next = newRefreshToken(family.poolId, family.id);
  const previous = [
    { hash: family.refreshHash, usableUntil: now + grace },
    ...(family.previous ?? []),
  ].slice(0, REMEMBERED_TOKENS);
  putFamily(tx, { ...family, refreshHash: hashToken(next), previous, lastUsedAt: now });
  return next;
}

export function putFamily(tx: Writer, family: TokenFamily): void {
  tx.put('families', key(family.poolId, family.id), family);
}
