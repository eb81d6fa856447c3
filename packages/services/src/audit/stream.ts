import { findEventsAfter, readLink } from '@gatehouse/db/repositories/audit-chain';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { decodeIdCursor, encodeCursor } from '../page.ts';
import { DomainError } from '@gatehouse/domain/errors';
import { toEvent } from './list.ts';
import { type OcsfEvent, toOcsf } from './ocsf.ts';

interface StreamInput {
  readonly limit: number;
  /** What the call before handed out; without it, the log from its beginning. */
  readonly after?: string | undefined;
}

/**
 * The log as a security tool follows it: oldest first, in the order in which it was written, from
 * after a cursor. There always is a next cursor, which is asked for again when nothing was new. Events
 * are linked in the order in which they are committed, so none appears before a cursor later on.
 * @throws DomainError `input.invalid` for a cursor of something else
 */
export function streamAuditEvents(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  { limit, after }: StreamInput,
): Promise<{ events: OcsfEvent[]; next: string | null }> {
  const { tenant } = ctx;
  return authorize(deps, ctx, { permission: 'audit:read' }, async (db) => {
    const id = decodeIdCursor(tenant.id, after);
    const link = id === null ? null : await readLink(db, tenant.id, id);
    if (id !== null && !link) {
      throw new DomainError('input.invalid', { fields: { after: 'is not a cursor of this list' } });
    }
    const rows = await findEventsAfter(db, tenant.id, link?.seq ?? '0', limit);
    const last = rows.at(-1)?.id;
    return {
      events: rows.map((row) => toOcsf(tenant, toEvent(row))),
      next: last === undefined ? (after ?? null) : encodeCursor(tenant.id, [last]),
    };
  });
}
