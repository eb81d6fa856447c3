import { createHash, randomBytes } from 'node:crypto';
import { isUuid, type TenantId, toId } from '@gatehouse/domain/ids';

/**
 * What secret scanners look for: `gatehouse_`, `me_` of a personal key or `app_` of an app's access token,
 * and 64 characters of base64url.
 */
const PATTERN = /^gatehouse_(?:me_|app_)?([A-Za-z0-9_-]{64})$/;

const REFRESH_PATTERN = /^gatehouse_refresh_([A-Za-z0-9_-]{107})$/;
const CODE_PATTERN = /^([A-Za-z0-9_-]{64})$/;

const TENANT_BYTES = 16;
const SECRET_BYTES = 32;

/** True for anything that means to be a key: it is then never tried as another kind of token. */
export function looksLikeApiKey(token: string): boolean {
  return token.startsWith('gatehouse_');
}

/** A new key: the prefix, the tenant's 16 bytes, 256 random bits. */
export function newApiKeyToken(tenantId: TenantId): string {
  return `gatehouse_${newSecret(tenantId)}`;
}

/** The same for a key that acts as a person. */
export function newPersonalKeyToken(tenantId: TenantId): string {
  return `gatehouse_me_${newSecret(tenantId)}`;
}

/** The same for an app that acts as a person. */
export function newAppToken(tenantId: TenantId): string {
  return `gatehouse_app_${newSecret(tenantId)}`;
}

/** With which an app gets its first tokens. */
export function newAppCode(tenantId: TenantId): string {
  return newSecret(tenantId);
}

/**
 * With which an app gets its next tokens: the tenant, 256 bits that all of its refresh tokens share, and
 * 256 of this one. So one that was used before is known to be of that app, and made up by no one.
 * @param before the one in whose place it comes; null for the first
 */
export function newRefreshToken(tenantId: TenantId, before: string | null): string {
  const family = before === null ? randomBytes(SECRET_BYTES) : getFamily(before);
  const bytes = [toBytes(tenantId), family, randomBytes(SECRET_BYTES)];
  return `gatehouse_refresh_${Buffer.concat(bytes).toString('base64url')}`;
}

/** By what the app of a refresh token is found. */
export function refreshFamilyHash(refreshToken: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(getFamily(refreshToken)).digest());
}

function getFamily(refreshToken: string): Buffer {
  const encoded = REFRESH_PATTERN.exec(refreshToken)?.[1] ?? '';
  return Buffer.from(encoded, 'base64url').subarray(TENANT_BYTES, TENANT_BYTES + SECRET_BYTES);
}

function newSecret(tenantId: TenantId): string {
  return Buffer.concat([toBytes(tenantId), randomBytes(SECRET_BYTES)]).toString('base64url');
}

function toBytes(tenantId: TenantId): Buffer {
  return Buffer.from(tenantId.replaceAll('-', ''), 'hex');
}

/** What the database keeps: a SHA-256 is enough for 256 random bits. */
export function apiKeyHash(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}

/** The last four characters, by which people tell keys apart. */
export function apiKeyHint(token: string): string {
  return token.slice(-4);
}

/** The tenant a key speaks of, which is only where to look; null for anything that is no key. */
export function tenantOfApiKey(token: string): TenantId | null {
  return readTenant(PATTERN, token);
}

/** The same for a refresh token of an app. */
export function tenantOfRefreshToken(token: string): TenantId | null {
  return readTenant(REFRESH_PATTERN, token);
}

/** The same for the code of an app. */
export function tenantOfAppCode(code: string): TenantId | null {
  return readTenant(CODE_PATTERN, code);
}

function readTenant(pattern: RegExp, token: string): TenantId | null {
  const encoded = pattern.exec(token)?.[1];
  if (encoded === undefined) return null;
  const hex = Buffer.from(encoded, 'base64url').subarray(0, TENANT_BYTES).toString('hex');
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isUuid(uuid) ? toId<TenantId>(uuid) : null;
}
