import { insertScimRequest } from '@gatehouse/db/repositories/scim-requests';
import { type AuditEventId, newId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import type { ScimContext, ScimDeps } from './scim-context.ts';

/** A request of a directory, and what came of it. */
export interface NotedRequest {
  readonly method: string;
  /** Below the directory's address, without what it asked for. */
  readonly path: string;
  readonly status: number;
  /** Why it was refused. */
  readonly detail: string | null;
  /** The user or group that it was about. */
  readonly recordId: string | null;
  /** It wanted an owner out who stays. */
  readonly ownerKept: boolean;
}

const PATH_LENGTH = 200;
const DETAIL_LENGTH = 500;

/** Notes what a directory asked; that an owner stayed against its word is in the log of the tenant, too. */
export function noteScimRequest(
  deps: Pick<ScimDeps, 'db'>,
  ctx: ScimContext,
  { ownerKept, ...request }: NotedRequest,
): Promise<void> {
  const { id: tenantId } = ctx.tenant;
  return deps.db.withTenant({ tenantId }, async (tx) => {
    await insertScimRequest(tx, {
      tenantId,
      id: newId<AuditEventId>(),
      connectionId: ctx.connectionId,
      hint: ctx.hint,
      ...request,
      path: request.path.slice(0, PATH_LENGTH),
      detail: request.detail?.slice(0, DETAIL_LENGTH) ?? null,
    });
    if (!ownerKept || request.recordId === null) return;
    await recordEvent(tx, ctx, tenantId, {
      action: 'scim_user.owner_kept',
      target: { kind: 'scim_user', id: request.recordId, name: ctx.principal.name },
    });
  });
}
