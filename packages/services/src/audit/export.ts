import { type AuditFilter, findAuditEvents } from '@gatehouse/db/repositories/audit-events';
import type { Deps } from '../access/deps.ts';
import { describeFilter } from './describe-filter.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { type AuditEvent, toEvent } from './list.ts';
import { toRowFilter } from './unusual-sign-ins.ts';
import { recordEvent } from '../events/record-event.ts';

/** Rows of one question: what is in memory at a time. */
const CHUNK = 1_000;

export interface ExportAuditInput {
  readonly format: string;
  readonly filter: AuditFilter;
}

/**
 * All events that fit, newest first, in chunks, each read when the one before it has been taken.
 * Every chunk looks again whether the caller still may. The export is an event itself, written
 * before the first one is read.
 */
export async function exportAuditEvents(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  { format, filter }: ExportAuditInput,
): Promise<AsyncGenerator<AuditEvent[], void, undefined>> {
  const { id: tenantId, name } = ctx.tenant;
  await authorize(deps, ctx, { permission: 'audit:read', locks: caller, carriesAway: true }, (tx) =>
    recordEvent(tx, ctx, tenantId, {
      action: 'tenant.audit_exported',
      target: { kind: 'tenant', id: tenantId, name },
      after: { format, filter: describeFilter(filter) },
    }),
  );
  return auditChunks(deps, ctx, filter);
}

/** All events that fit, a chunk when the one before has been taken. */
export async function* auditChunks(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  filter: AuditFilter,
): AsyncGenerator<AuditEvent[], void, undefined> {
  const read = (before: string | null): ReturnType<typeof findAuditEvents> =>
    authorize(deps, ctx, { permission: 'audit:read', locks: caller, carriesAway: true }, (tx) =>
      deps.db.readReport(tx, { tenantId: ctx.tenant.id }, (db) =>
        findAuditEvents(db, ctx.tenant.id, toRowFilter(filter), { limit: CHUNK, before }),
      ),
    );
  let before: string | null = null;
  do {
    const { rows, walkedTo } = await read(before);
    if (rows.length > 0) yield rows.map(toEvent);
    before = rows.length === CHUNK ? (rows.at(-1)?.id ?? null) : walkedTo;
  } while (before !== null);
}
