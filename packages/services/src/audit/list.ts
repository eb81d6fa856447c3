import {
  type AuditEventRow,
  type AuditFilter,
  findAuditEvents,
} from '@gatehouse/db/repositories/audit-events';
import type { Role } from '@gatehouse/domain/role';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { toRowFilter } from './unusual-sign-ins.ts';
import { decodeIdCursor, type Page, type PageInput, pageUpTo, toPage } from '../page.ts';

type ActorKind = 'user' | 'personal_key' | 'api_key' | 'api_client' | 'system' | 'operator';

export type ListAuditEventsInput = PageInput & AuditFilter;

/**
 * The tenant's audit events that fit, newest first. A search looks through some thousand events at
 * a time: a page may hold few or none, and still name a cursor that goes on looking.
 */
export function listAuditEvents(deps: Pick<Deps, 'db'>, ctx: Context, input: ListAuditEventsInput) {
  return authorize(
    deps,
    ctx,
    { permission: 'audit:read' },
    async (db): Promise<Page<AuditEvent>> => {
      const { limit, cursor, ...filter } = input;
      const tenantId = ctx.tenant.id;
      const before = decodeIdCursor(tenantId, cursor);
      const { rows, walkedTo } = await findAuditEvents(db, tenantId, toRowFilter(filter), {
        limit: limit + 1,
        before,
      });
      const page = toPage({ owner: tenantId, rows, limit }, toEvent, (row) => [row.id]);
      if (page.nextCursor !== null || walkedTo === null) return page;
      return pageUpTo(tenantId, page.items, [walkedTo]);
    },
  );
}

export type AuditEvent = ReturnType<typeof toEvent>;

/** An event as it is shown: its place in the chain is no reader's business. */
export function toEvent(row: AuditEventRow) {
  return {
    id: row.id,
    at: row.at,
    action: row.action,
    actorKind: row.actor_kind as ActorKind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    actorRole: row.actor_role as Role | null,
    targetKind: row.target_kind,
    targetId: row.target_id,
    targetName: row.target_name,
    before: row.before,
    after: row.after,
    requestId: row.request_id,
    address: row.address,
    erased: row.erased,
  };
}
