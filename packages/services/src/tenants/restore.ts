import type { ScopedWriter } from '@gatehouse/db/database';
import { listUndelivered } from '@gatehouse/db/repositories/invitation-mails';
import { readDesired } from '@gatehouse/db/repositories/memberships';
import { restoreDeletedTenant } from '@gatehouse/db/repositories/tenants';
import type { RequestContext, UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { TenantId } from '@gatehouse/domain/ids';
import { recordEvent } from '../events/record-event.ts';
import { requireActivePerson } from '../access/authority.ts';
import type { Deps } from '../access/deps.ts';
import { isFullOwner } from '../access/owners.ts';

/**
 * Opens a deleted tenant again, as one of its owners: claim and row must say so, as ever. To
 * anyone else it is not there.
 * @throws DomainError `resource.not_found`, `auth.session_ended`
 */
export function restoreTenant(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: UserContext,
  { tenantId }: { tenantId: TenantId },
): Promise<{ slug: string; name: string }> {
  const { principal } = ctx;
  return deps.db.withTenant({ tenantId }, async (tx) => {
    await requireActivePerson(tx, principal);
    const row = await readDesired(tx, tenantId, principal.userId);
    const owns = row !== null && row.status === 'active' && isFullOwner(row);
    if (!owns || principal.claims.roles.get(tenantId) !== 'owner') {
      throw new DomainError('resource.not_found');
    }
    return reopen(deps, tx, ctx, tenantId);
  });
}

/** Restores, records, and has the mails go out that waited. For a caller who has been found entitled. */
export async function reopen(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  ctx: RequestContext,
  tenantId: TenantId,
): Promise<{ slug: string; name: string }> {
  const tenant = await restoreDeletedTenant(tx, tenantId);
  if (!tenant) throw new DomainError('resource.not_found');
  await recordEvent(tx, ctx, tenantId, {
    action: 'tenant.restored',
    target: { kind: 'tenant', id: tenantId, name: tenant.name },
  });
  for (const invitationId of await listUndelivered(tx, tenantId)) {
    await deps.jobs.send(tx, 'invitation-deliver', { tenantId, invitationId });
  }
  return tenant;
}
