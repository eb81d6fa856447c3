import { createHash } from 'node:crypto';
import { randomId } from '../crypto/random.ts';
import { signJwt, type Claims } from '../crypto/jwt.ts';
import type { Emulator } from '../emulator.ts';
import { listUserGroups } from '../model/groups.ts';
import type { ClientRecord, GroupRecord, PoolRecord, UserRecord } from '../model/records.ts';
import { schemaAttribute } from '../model/schema.ts';
import { customizeTokens } from './customize-tokens.ts';
import { tokenLifetimes } from './token-family.ts';
import type { TokenRequest } from './token-request.ts';

/** Scope of tokens from API sign-in, and what self-service operations ask for. */
export const SELF_SERVICE_SCOPE = 'aws.cognito.signin.user.admin';

/** Tokens of one sign-in or refresh. */
export interface IssuedTokens {
  readonly idToken: string;
  readonly accessToken: string;
  /** Lifetime of the access token in seconds. */
  readonly expiresIn: number;
}

const booleanClaims = new Set(['email_verified', 'phone_number_verified']);

/** Attributes that a scope shows, for sign-ins through the OAuth endpoints. */
const scopeAttributes: Readonly<Record<string, readonly string[]>> = {
  email: ['email', 'email_verified'],
  phone: ['phone_number', 'phone_number_verified'],
};
const scoped = new Set(Object.values(scopeAttributes).flat());

/** Whether scopes let this attribute through. `openid` alone shows everything readable. */
function scopeShows(scopes: readonly string[], attribute: string): boolean {
  if (scopes.includes(SELF_SERVICE_SCOPE)) return true;
  const narrowing = scopes.filter((scope) => ['email', 'phone', 'profile'].includes(scope));
  if (narrowing.length === 0) return true;
  if (narrowing.some((scope) => scopeAttributes[scope]?.includes(attribute))) return true;
  return narrowing.includes('profile') && !scoped.has(attribute);
}

/** The attributes of a user that this client may read, filtered by OAuth scopes when given. */
export function readableAttributes(
  pool: PoolRecord,
  client: ClientRecord,
  user: UserRecord,
  scopes?: readonly string[],
): Record<string, string> {
  const readable = client.settings.ReadAttributes;
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(user.attributes)) {
    if (!schemaAttribute(pool, name) || name.startsWith('dev:')) continue;
    if (readable?.length && !readable.includes(name)) continue;
    if (scopes && !scopeShows(scopes, name)) continue;
    result[name] = value;
  }
  return result;
}

function attributeClaim(name: string, value: string): unknown {
  if (booleanClaims.has(name)) return value === 'true';
  if (name === 'updated_at') return Number(value);
  return name === 'address' ? { formatted: value } : value;
}

/** `cognito:groups`, `cognito:roles` and `cognito:preferred_role`, each absent when empty. */
function groupClaims(groups: readonly GroupRecord[]): Claims {
  const roles = [...new Set(groups.flatMap(({ roleArn }) => (roleArn ? [roleArn] : [])))];
  const withRole = groups.filter(({ roleArn }) => roleArn);
  const best = withRole[0];
  const rivals = withRole.filter(({ precedence }) => precedence === best?.precedence);
  const preferred = rivals.every(({ roleArn }) => roleArn === best?.roleArn) && best?.roleArn;
  return {
    ...(groups.length > 0 ? { 'cognito:groups': groups.map(({ name }) => name) } : {}),
    ...(roles.length > 0 ? { 'cognito:roles': roles } : {}),
    ...(preferred ? { 'cognito:preferred_role': preferred } : {}),
  };
}

function identitiesClaim(user: UserRecord): Claims {
  if (!user.identities?.length) return {};
  const identities = user.identities.map((identity) => ({
    ...identity,
    primary: String(identity.primary),
    dateCreated: String(identity.dateCreated),
  }));
  return { identities };
}

function baseClaims(emulator: Emulator, { pool, client, user, family }: TokenRequest): Claims {
  const now = Math.floor(emulator.clock.now() / 1000);
  const revocable = client.settings.EnableTokenRevocation !== false;
  return {
    sub: user.sub,
    iss: `${emulator.config.issuerBase}/${pool.id}`,
    ...(revocable ? { origin_jti: family.id } : {}),
    event_id: revocable ? (family.eventId ?? randomId()) : family.id,
    auth_time: Math.floor(family.authTime / 1000),
    iat: now,
    jti: randomId(),
  };
}

/** Left half of a token's SHA-256, the form of `at_hash`. Source: OpenID Connect Core 3.1.3.6. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url');
}

/** The claims of both tokens before the pre-token-generation trigger. */
function draftClaims(emulator: Emulator, request: TokenRequest): { id: Claims; access: Claims } {
  const { pool, client, user, family } = request;
  const lifetimes = tokenLifetimes(client);
  const base = baseClaims(emulator, request);
  const iat = base.iat as number;
  const groups = groupClaims(listUserGroups(emulator.store, user));
  const attributes = readableAttributes(
    pool,
    client,
    user,
    family.oauth ? family.scopes : undefined,
  );
  const id: Claims = {
    ...Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name, attributeClaim(name, value)]),
    ),
    ...base,
    ...groups,
    ...identitiesClaim(user),
    'cognito:username': user.username,
    aud: client.id,
    token_use: 'id',
    exp: iat + Math.floor(lifetimes.id / 1000),
    ...(family.nonce === undefined ? {} : { nonce: family.nonce }),
  };
  const access: Claims = {
    ...base,
    ...('cognito:groups' in groups ? { 'cognito:groups': groups['cognito:groups'] } : {}),
    ...(family.deviceKey ? { device_key: family.deviceKey } : {}),
    ...(family.oauth ? { version: 2 } : {}),
    client_id: client.id,
    token_use: 'access',
    scope: family.scopes.join(' '),
    exp: iat + Math.floor(lifetimes.access / 1000),
    jti: randomId(),
    username: user.username,
  };
  return { id, access };
}

/** Issues the ID and access token of a family, after the pre-token-generation trigger. */
export async function issueTokens(
  emulator: Emulator,
  request: TokenRequest,
): Promise<IssuedTokens> {
  const draft = draftClaims(emulator, request);
  const { id, access } = await customizeTokens(emulator, request, draft);
  const { pool, client, family } = request;
  const accessKey = emulator.keys.signing(pool.id, 'access');
  const idKey = emulator.keys.signing(pool.id, 'id');
  const signedAccess = signJwt(access, accessKey.kid, accessKey.privateKey);
  const signedId = family.oauth
    ? signedAccess.then((token) =>
        signJwt({ at_hash: tokenHash(token), ...id }, idKey.kid, idKey.privateKey),
      )
    : signJwt(id, idKey.kid, idKey.privateKey);
  const [accessToken, idToken] = await Promise.all([signedAccess, signedId]);
  return { accessToken, idToken, expiresIn: Math.floor(tokenLifetimes(client).access / 1000) };
}
