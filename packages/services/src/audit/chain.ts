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

/** The digest of what may name a person; null when too little is left of it to tell. */
export function privateDigest(row: ChainRow): Buffer | null {
  if (row.form !== '1') return digestByField(row);
  if (row.salt === null) return null;
  return createHash('sha256')
    .update(row.salt)
    .update(fields([row.actor_name, row.target_name, row.before, row.after, row.address]))
    .digest();
}

/** The private fields of an event of form 2, in the order in which they are hashed. */
export function privateFields(row: ChainRow): [name: string, value: string | null][] {
  return [
    ['actor_name', row.actor_name],
    ['target_name', row.target_name],
    ['address', row.address],
    ...named('before', row.before_entries),
    ...named('after', row.after_entries),
  ];
}

function named(side: string, entries: ChainRow['before_entries']): [string, string][] {
  return (entries ?? []).map(([key, value]) => [`${side}.${key}`, value]);
}

/** Form 2: a digest of the fields' own digests. Of one that was erased only the digest is left. */
function digestByField(row: ChainRow): Buffer | null {
  const entries = privateFields(row).map(fields);
  const sealed = row.field_digests ?? entries.map(() => null);
  const whole = createHash('sha256');
  for (const [index, digest] of sealed.entries()) {
    const salt = fieldSalt(row, index);
    const entry = entries[index];
    if (digest !== null) whole.update(digest, 'hex');
    else if (salt && entry !== undefined) {
      whole.update(createHash('sha256').update(salt).update(entry).digest());
    } else return null;
  }
  return whole.digest();
}

/** A field's salt: made of the row's, or what an erasure left of it. Fields count from one. */
function fieldSalt(row: ChainRow, index: number): Buffer | null {
  const left = row.field_salts?.[index];
  if (row.salt === null) return left ? Buffer.from(left, 'hex') : null;
  const place = Buffer.alloc(4);
  place.writeInt32BE(index + 1);
  return createHash('sha256').update(row.salt).update(place).digest();
}

/** The link of an event after the link before it. */
export function linkHash(previous: Uint8Array, row: ChainRow): Buffer {
  const second = row.form !== '1';
  return createHash('sha256')
    .update(previous)
    .update(row.private_digest)
    .update(
      fields([
        ...(second ? [row.form] : []),
        row.tenant_id,
        row.seq,
        row.id,
        row.at,
        row.action,
        row.actor_kind,
        row.actor_id,
        ...(second ? [row.actor_role] : []),
        row.target_kind,
        row.target_id,
        row.request_id,
      ]),
    )
    .digest();
}
