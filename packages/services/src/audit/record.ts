import type { ScopedWriter } from '@gatehouse/db/database';
import { insertAuditEvent } from '@gatehouse/db/repositories/audit-events';
import type { RequestContext } from '@gatehouse/domain/context';
import { type AuditEventId, newId, type TenantId } from '@gatehouse/domain/ids';
import type { Principal } from '@gatehouse/domain/principal';

/** Every action with the fields its event may show of before and after. Nothing else gets in. */
interface AuditActions {
  'tenant.created': { name: string; slug: string };
  'tenant.renamed': { name: string };
  'tenant.session_limits_set': { idleMinutes: number | null; maxHours: number | null };
  'member.role_changed': { role: string };
  'member.deactivated': { status: string };
  'member.reactivated': { status: string };
  'member.identity_changed': { name: string; email: string };
  'member.drift_repaired': { groups: string };
  'member.removed': { role: string; status: string };
  'invitation.created': { email: string; role: string };
  'invitation.resent': { email: string; role: string };
  'invitation.revoked': { email: string; role: string };
  'invitation.accepted': { email: string; role: string };
  'api_key.created': { name: string; permissions: string };
  'api_key.rotated': { name: string };
  'api_key.revoked': { name: string };
  'project.created': { name: string };
  'project.renamed': { name: string };
  'project.deleted': { name: string };
}

export type AuditAction = keyof AuditActions;

export interface AuditChange<A extends AuditAction> {
  readonly target: {
    readonly kind: 'tenant' | 'member' | 'invitation' | 'api_key' | 'project';
    readonly id: string;
    readonly name: string;
  };
  readonly before?: AuditActions[A];
  readonly after?: AuditActions[A];
}

/** Writes the event of a change, in the transaction of that change (decision D10). */
export async function recordEvent<A extends AuditAction>(
  tx: ScopedWriter,
  ctx: RequestContext,
  tenantId: TenantId,
  action: A,
  change: AuditChange<A>,
): Promise<void> {
  const { principal } = ctx;
  await insertAuditEvent(tx, {
    tenantId,
    id: newId<AuditEventId>(),
    action,
    actorKind: principal.kind,
    actorId: actorIdOf(principal),
    actorName: principal.name,
    targetKind: change.target.kind,
    targetId: change.target.id,
    targetName: change.target.name,
    before: change.before ?? null,
    after: change.after ?? null,
    requestId: ctx.requestId,
    address: ctx.address,
  });
}

function actorIdOf(principal: Principal): string | null {
  if (principal.kind === 'user') return principal.userId;
  return principal.kind === 'api_key' ? principal.keyId : null;
}
