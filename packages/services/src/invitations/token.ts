import { createHash, createHmac } from 'node:crypto';
import { DomainError, isDomainError } from '@gatehouse/domain/errors';
import { type TenantId, toId } from '@gatehouse/domain/ids';

const TENANT_BYTES = 16;
const SECRET_BYTES = 32;

/** Which link: a resend makes a new generation, and the links before it are dead. */
export interface InvitationLink {
  readonly tenantId: TenantId;
  readonly invitationId: string;
  readonly generation: number;
}

/**
 * The token of an invitation's link: the tenant's 16 bytes, then a 256-bit secret, in base64url.
 * The secret is derived (HMAC-SHA-256), so that the worker can write it into a mail, and into the
 * same mail again after a fault, while the database holds nothing but its hash.
 */
export function invitationToken(key: Uint8Array, link: InvitationLink): string {
  const tenant = Buffer.from(link.tenantId.replaceAll('-', ''), 'hex');
  const secret = derive(key, 'link', link.tenantId, link.invitationId, String(link.generation));
  return Buffer.concat([tenant, secret]).toString('base64url');
}

/** What the database keeps of a token. */
export function invitationTokenHash(token: string): Uint8Array<ArrayBuffer> {
  const secret = Buffer.from(token, 'base64url').subarray(TENANT_BYTES);
  return new Uint8Array(createHash('sha256').update(secret).digest());
}

/**
 * The tenant a token speaks of. It is only where to look: the secret must be known there.
 * @throws DomainError `resource.not_found` for anything that is no token
 */
export function tenantOfToken(token: string): TenantId {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== TENANT_BYTES + SECRET_BYTES) throw new DomainError('resource.not_found');
  const hex = bytes.subarray(0, TENANT_BYTES).toString('hex');
  return toId<TenantId>(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
}

/** The same where anything may come as a token; null for what is none. */
export function findLinkTenant(token: string): TenantId | null {
  try {
    return tenantOfToken(token);
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}

/**
 * The temporary password of an account that an invitation creates, derived like the link and for
 * the same reason; from the address, so that tenants who invite it at the same moment mail the same
 * one, whichever of them creates the account. 96 bits, with one of each kind of character that a pool
 * may ask for.
 */
export function temporaryPassword(key: Uint8Array, email: string): string {
  const secret = derive(key, 'temporary password', email);
  return `Gh7!${secret.subarray(0, 12).toString('base64url')}`;
}

function derive(key: Uint8Array, ...parts: readonly string[]): Buffer {
  return createHmac('sha256', key)
    .update(JSON.stringify(['gatehouse invitation', ...parts]))
    .digest();
}
