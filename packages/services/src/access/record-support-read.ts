import { hasSupportRead } from '@gatehouse/db/repositories/audit-events';
import { lockSupportAccess } from '@gatehouse/db/repositories/support-accesses';
import type { TenantContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { SupportPrincipal } from '@gatehouse/domain/principal';
import type { Permission } from '@gatehouse/policy/permissions';
import { recordEvent } from '../events/record-event.ts';
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
  const { id: tenantId, name } = ctx.tenant;
  const access = ctx.principal.support.id;
  const read = { access, permission };
  const scope = { tenantId };
  if (await deps.db.readTenant(scope, (db) => hasSupportRead(db, tenantId, read))) return;
  await deps.db.withTenant(scope, async (tx) => {
    // A page reads in many requests at once: one of them writes, and the others see it.
    const held = await lockSupportAccess(tx, tenantId, access);
    if (held?.status !== 'approved') throw new DomainError('resource.not_found');
    if (await hasSupportRead(tx, tenantId, read)) return;
    await recordEvent(tx, ctx, tenantId, {
      action: 'support.read',
      target: { kind: 'tenant', id: tenantId, name },
      after: read,
    });
  });
}
