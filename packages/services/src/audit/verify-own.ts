import { getHead, readLink } from '@gatehouse/db/repositories/audit-chain';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { decodeIdCursor, encodeCursor } from '../page.ts';
import { type ChainFault, verifyPart } from './verify.ts';

/** Events that one request checks. */
const PART = 5_000;

export interface OwnChainPart {
  /** How many events this request has checked, and found in order up to a fault. */
  readonly events: number;
  /** Those of them of which personal data have been erased. */
  readonly erased: number;
  /** Those of them that tell of an erasure. */
  readonly erasures: number;
  /** What is wrong with the first event that is not as it was written; null when all is well. */
  readonly fault: { readonly kind: ChainFault; readonly eventId: string | null } | null;
  /** Where the next request goes on; null when the end of the chain was reached, or a fault. */
  readonly nextCursor: string | null;
}

/**
 * Checks the next part of the caller's tenant's chain, against the end that the database keeps.
 * That the newest events were cut off together with that end shows only by a head that was exported:
 * `npm run gatehouse -- audit verify`.
 */
export async function verifyOwnChain(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  input: { cursor?: string | undefined },
): Promise<OwnChainPart> {
  const tenantId = ctx.tenant.id;
  const id = decodeIdCursor(tenantId, input.cursor);
  const [head, from] = await authorize(deps, ctx, { permission: 'audit:read' }, async (db) => [
    await getHead(db, tenantId),
    id === null ? null : await readLink(db, tenantId, id),
  ]);
  const heads = head ? [head] : [];
  const part = await verifyPart(deps, tenantId, { heads, from, limit: PART });
  const { events, erased, erasures, fault, end } = part;
  return {
    events,
    erased,
    erasures,
    fault: fault && { kind: fault.kind, eventId: fault.id ?? null },
    nextCursor: end && encodeCursor(tenantId, [end.id]),
  };
}
