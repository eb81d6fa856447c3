import { createHash } from 'node:crypto';
import type { ChainRow } from '@gatehouse/db/repositories/audit-chain';

/**
 * The chain of audit events, worked out apart from the database that wrote it (decision 0013).
 * A field reads as its length in bytes, a colon, itself, a comma; null as a dash.
 */
function fields(values: readonly (string | null)[]): string {
  return values
    .map((value) => (value === null ? '-,' : `${Buffer.byteLength(value)}:${value},`))
    .join('');
}

/** The hash before the first event of a tenant: SHA-256 of its id's 16 bytes. */
export function genesisHash(tenantId: string): Buffer {
  return createHash('sha256')
    .update(Buffer.from(tenantId.replaceAll('-', ''), 'hex'))
    .digest();
}

/** The digest of what may name a person; null once it has been erased. */
export function privateDigest(row: ChainRow): Buffer | null {
  if (row.salt === null) return null;
  return createHash('sha256')
    .update(row.salt)
    .update(fields([row.actor_name, row.target_name, row.before, row.after, row.address]))
    .digest();
}

/** The link of an event after the link before it. */
export function linkHash(previous: Uint8Array, row: ChainRow): Buffer {
  return createHash('sha256')
    .update(previous)
    .update(row.private_digest)
    .update(
      fields([
        row.tenant_id,
        row.seq,
        row.id,
        row.at,
        row.action,
        row.actor_kind,
        row.actor_id,
        row.target_kind,
        row.target_id,
        row.request_id,
      ]),
    )
    .digest();
}
