import type { ScopedWriter } from '@gatehouse/db/database';
import { noteChange } from '@gatehouse/db/live/changes';
import { hasSupportRead, insertAuditEvent } from '@gatehouse/db/repositories/audit-events';
import { lockSupportAccess } from '@gatehouse/db/repositories/support-accesses';
import type { TenantContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import { type AuditEventId, newId } from '@gatehouse/domain/ids';
import type { SupportPrincipal } from '@gatehouse/domain/principal';
import type { Permission } from '@gatehouse/policy/permissions';
import type { Deps } from './deps.ts';

export type SupportContext = TenantContext<Permission, SupportPrincipal>;

/**
 * Writes down that staff read what a permission lets them see: once an hour in each access. Nothing
 * is read before it is written (decision 0138).
 * @throws DomainError `resource.not_found` once the access is over, `service.unavailable`
 */
export async function recordSupportRead(
  deps: Pick<Deps, 'db'>,
  ctx: SupportContext,
  permission: Permission,
): Promise<void> {
  const tenantId = ctx.tenant.id;
  const access = ctx.principal.support.id;
  const read = { access, permission };
  const scope = { tenantId };
  if (await deps.db.readTenant(scope, (db) => hasSupportRead(db, tenantId, read))) return;
  await deps.db.withTenant(scope, async (tx) => {
    // A page reads in many requests at once: one of them writes, and the others see it.
    const held = await lockSupportAccess(tx, tenantId, access);
    if (held?.status !== 'approved') throw new DomainError('resource.not_found');
    if (await hasSupportRead(tx, tenantId, read)) return;
    await insertRead(tx, ctx, read);
    noteChange(tx, `tenant:${tenantId}`, 'audit');
  });
}

/** As `recordEvent` of the audit log, which rests on this room. */
async function insertRead(
  tx: ScopedWriter,
  { principal, tenant, requestId, address }: SupportContext,
  read: { readonly access: string; readonly permission: Permission },
): Promise<void> {
  try {
    await insertAuditEvent(tx, {
      tenantId: tenant.id,
      id: newId<AuditEventId>(),
      action: 'support.read',
      actorKind: principal.kind,
      actorId: principal.userId,
      actorName: principal.name,
      actorRole: null,
      targetKind: 'tenant',
      targetId: tenant.id,
      targetName: tenant.name,
      before: null,
      after: read,
      requestId,
      address,
    });
  } catch (error) {
    throw new DomainError('service.unavailable', { cause: error });
  }
}
