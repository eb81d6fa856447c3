import type { Database } from '@gatehouse/db/database';
import { type AuditHead, type ChainRow, readChain } from '@gatehouse/db/repositories/audit-chain';
import { genesisHash, linkHash, privateDigest } from './chain.ts';

/** What is wrong with a row, or with the end of the chain. */
export type ChainFault =
  /** The row is not what was written, or not what followed the row before it. */
  | 'changed'
  /** Rows before this one are gone. */
  | 'rows missing before it'
  /** A second row with the same number. */
  | 'inserted'
  /** It names a person although its personal data were erased. */
  | 'written over after an erasure'
  /** The newest rows are gone, or the head is not theirs. */
  | 'the end was cut off'
  /** The chain was written anew since this head was exported. */
  | 'differs from the exported head';

export interface ChainReport {
  readonly events: number;
  /** Rows whose personal data have been erased; their links hold all the same. */
  readonly erased: number;
  /** The first bad row: its number in the chain, and its id unless it is gone. */
  readonly fault: { readonly kind: ChainFault; readonly seq: bigint; readonly id?: string } | null;
}

const PAGE = 1_000;

/** A place in a chain: the row that was checked last. */
export type ChainPosition = Pick<ChainRow, 'seq' | 'id' | 'hash'>;

/** What a part of a chain looked like, and where the next part begins; null at the chain's end. */
export interface ChainPart extends ChainReport {
  readonly end: ChainPosition | null;
}

/**
 * Checks a tenant's whole chain.
 * @param heads known ends of it: the database's own, and those exported earlier
 */
export async function verifyChain(
  deps: { readonly db: Database },
  tenantId: string,
  heads: readonly AuditHead[],
): Promise<ChainReport> {
  const { events, erased, fault } = await verifyPart(deps, tenantId, heads, null, Infinity);
  return { events, erased, fault };
}

/**
 * Checks the next events of a tenant's chain.
 * @param from the row before them, which has been checked; null for the beginning
 * @param limit how many events, rounded up to a thousand
 */
export async function verifyPart(
  deps: { readonly db: Database },
  tenantId: string,
  heads: readonly AuditHead[],
  from: ChainPosition | null,
  limit: number,
): Promise<ChainPart> {
  const expected = new Map(heads.map(({ seq, hash }) => [seq, hash]));
  let last = from;
  let events = 0;
  let erased = 0;
  for (;;) {
    const rows = await deps.db.readTenant({ tenantId }, (db) =>
      readChain(db, tenantId, PAGE, last),
    );
    for (const row of rows) {
      const previous: Uint8Array = last?.hash ?? genesisHash(tenantId);
      const kind = faultOf(row, BigInt(last?.seq ?? 0), previous, expected);
      if (kind) {
        return { events, erased, fault: { kind, seq: BigInt(row.seq), id: row.id }, end: null };
      }
      events += 1;
      if (row.salt === null) erased += 1;
      last = row;
    }
    if (rows.length < PAGE) break;
    if (events >= limit) return { events, erased, fault: null, end: last };
  }
  const end = BigInt(last?.seq ?? 0);
  const beyond = heads.filter(({ seq }) => seq > end);
  const fault =
    beyond.length > 0 ? ({ kind: 'the end was cut off', seq: end + 1n } as const) : null;
  return { events, erased, fault, end: null };
}

function faultOf(
  row: ChainRow,
  lastSeq: bigint,
  previous: Uint8Array,
  expected: ReadonlyMap<bigint, string>,
): ChainFault | null {
  const seq = BigInt(row.seq);
  if (seq === lastSeq) return 'inserted';
  if (seq !== lastSeq + 1n) return 'rows missing before it';
  const digest = privateDigest(row);
  if (digest ? !digest.equals(row.private_digest) : !isErased(row)) {
    return digest ? 'changed' : 'written over after an erasure';
  }
  const hash = linkHash(previous, row);
  if (!hash.equals(row.hash)) return 'changed';
  const anchor = expected.get(seq);
  return anchor !== undefined && anchor !== hash.toString('hex')
    ? 'differs from the exported head'
    : null;
}

/** What an erasure leaves behind. */
function isErased(row: ChainRow): boolean {
  const { actor_name, target_name, before, after, address } = row;
  return actor_name === '' && target_name === '' && !before && !after && !address;
}
