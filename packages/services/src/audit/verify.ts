import type { Database } from '@gatehouse/db/database';
import { type AuditHead, type ChainRow, readChain } from '@gatehouse/db/repositories/audit-chain';
import { hasPseudonym } from '@gatehouse/domain/pseudonym';
import { genesisHash, linkHash, privateDigest, privateFields } from './chain.ts';

/** What is wrong with a row, or with the end of the chain. */
export type ChainFault =
  /** The row is not what was written, or not what followed the row before it. */
  | 'changed'
  /** Rows before this one are gone. */
  | 'rows missing before it'
  /** A second row with the same number. */
  | 'inserted'
  /** Something stands where personal data were erased. */
  | 'written over after an erasure'
  /** More was erased than the events of erasing tell. */
  | 'erased without an event'
  /** The newest rows are gone, or the head is not theirs. */
  | 'the end was cut off'
  /** The chain was written anew since this head was exported. */
  | 'differs from the exported head';

export interface ChainReport {
  readonly events: number;
  /** Rows of which personal data have been erased; their links hold all the same. */
  readonly erased: number;
  /** The events that tell of erasing (`audit.erased`). */
  readonly erasures: number;
  /** The first bad row: its number in the chain, and its id unless it is gone. */
  readonly fault: { readonly kind: ChainFault; readonly seq: bigint; readonly id?: string } | null;
}

const PAGE = 1_000;

/** A place in a chain: the row that was checked last. */
export type ChainPosition = Pick<ChainRow, 'seq' | 'id' | 'hash'>;

/** What a part of a chain looked like, and where the next part begins; null at the chain's end. */
export interface ChainPart extends ChainReport {
  readonly end: ChainPosition | null;
  /** Erased rows that nothing tells of: those that are told of are taken away. */
  readonly untold: number;
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
  const part = await verifyPart(deps, tenantId, { heads, from: null, limit: Infinity });
  const { events, erased, erasures } = part;
  const untold = part.untold > 0 ? ({ kind: 'erased without an event', seq: 0n } as const) : null;
  return { events, erased, erasures, fault: part.fault ?? untold };
}

/**
 * Checks the next events of a tenant's chain.
 * @param part.heads known ends of the chain
 * @param part.from the row before the events, which has been checked; null for the beginning
 * @param part.limit how many events, rounded up to a thousand
 */
export async function verifyPart(
  deps: { readonly db: Database },
  tenantId: string,
  part: {
    readonly heads: readonly AuditHead[];
    readonly from: ChainPosition | null;
    readonly limit: number;
  },
): Promise<ChainPart> {
  const { heads, from, limit } = part;
  const expected = new Map(heads.map(({ seq, hash }) => [seq, hash]));
  const count = { events: 0, erased: 0, erasures: 0, untold: 0 };
  let last = from;
  for (;;) {
    const rows = await deps.db.readTenant({ tenantId }, (db) =>
      readChain(db, tenantId, PAGE, last),
    );
    for (const row of rows) {
      const previous: Uint8Array = last?.hash ?? genesisHash(tenantId);
      const kind = findFault(row, BigInt(last?.seq ?? 0), previous, expected);
      if (kind) return { ...count, fault: { kind, seq: BigInt(row.seq), id: row.id }, end: null };
      countRow(count, row);
      last = row;
    }
    if (rows.length < PAGE) break;
    if (count.events >= limit) return { ...count, fault: null, end: last };
  }
  const end = BigInt(last?.seq ?? 0);
  const beyond = heads.filter(({ seq }) => seq > end);
  const fault =
    beyond.length > 0 ? ({ kind: 'the end was cut off', seq: end + 1n } as const) : null;
  return { ...count, fault, end: null };
}

function countRow(
  count: Record<'events' | 'erased' | 'erasures' | 'untold', number>,
  row: ChainRow,
) {
  count.events += 1;
  if (row.salt === null) count.erased += 1;
  // Of form 1, rows were erased before there was an event of it.
  if (row.salt === null && row.form !== '1') count.untold += 1;
  if (row.action !== 'audit.erased') return;
  count.erasures += 1;
  count.untold -= Number(new Map(row.after_entries).get('events') ?? 0);
}

function findFault(
  row: ChainRow,
  lastSeq: bigint,
  previous: Uint8Array,
  expected: ReadonlyMap<bigint, string>,
): ChainFault | null {
  const seq = BigInt(row.seq);
  if (seq === lastSeq) return 'inserted';
  if (seq !== lastSeq + 1n) return 'rows missing before it';
  if (!isErasedWhereSealed(row)) return 'written over after an erasure';
  const digest = privateDigest(row);
  // Of form 1 an erasure leaves nothing to check what is left of a row by.
  if (digest ? !digest.equals(row.private_digest) : row.form !== '1' || row.salt !== null) {
    return 'changed';
  }
  const hash = linkHash(previous, row);
  if (!hash.equals(row.hash)) return 'changed';
  const anchor = expected.get(seq);
  return anchor !== undefined && anchor !== hash.toString('hex')
    ? 'differs from the exported head'
    : null;
}

/** Where a field was erased stands nothing, or a pseudonym in the place of a name. */
function isErasedWhereSealed(row: ChainRow): boolean {
  if (row.form === '1') return true;
  return privateFields(row).every(
    ([, value], index) => !row.field_digests?.[index] || !value || hasPseudonym(value),
  );
}
