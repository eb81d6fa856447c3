import { createHash, randomBytes } from 'node:crypto';
import { isUuid, type TenantId } from '@gatehouse/domain/ids';

/** What secret scanners look for: `gatehouse_`, `me_` of a personal key, and 64 characters of base64url. */
const PATTERN = /^gatehouse_(?:me_)?([A-Za-z0-9_-]{64})$/;

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

function newSecret(tenantId: TenantId): string {
  const tenant = Buffer.from(tenantId.replaceAll('-', ''), 'hex');
  return Buffer.concat([tenant, randomBytes(SECRET_BYTES)]).toString('base64url');
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
export function tenantOfApiKey(token: string): string | null {
  const encoded = PATTERN.exec(token)?.[1];
  if (encoded === undefined) return null;
  const hex = Buffer.from(encoded, 'base64url').subarray(0, TENANT_BYTES).toString('hex');
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isUuid(uuid) ? uuid : null;
}
