import { findSupportEntry } from '@gatehouse/db/repositories/operator-events';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { TenantContext, UserContext } from '@gatehouse/domain/context';
import { type TenantId, toId } from '@gatehouse/domain/ids';
import type { SupportPrincipal } from '@gatehouse/domain/principal';
import type { Permission } from '@gatehouse/policy/permissions';
import { supportPermissions } from '@gatehouse/policy/support';
import type { Deps } from './deps.ts';

/**
 * The context of an operator in the tenant of this slug, whose owner let them in (decision 0130). Null
 * for anyone else, and once it is over: it is looked at again with each request. What the tenant asks of its
 * members it asks of staff, without days of grace (decision 0146).
 * @throws DomainError `auth.mfa_required`
 */
export async function supportContext(
  deps: Pick<Deps, 'db' | 'settings'>,
  { principal, ...request }: UserContext,
  slug: string,
): Promise<TenantContext<Permission, SupportPrincipal> | null> {
  // As with `operatorContext`: a browser, signed in at the pool, with the claim.
  if (!principal.claims.operator || principal.via !== 'session') return null;
  if (principal.proof.kind !== 'pool' || !deps.settings.supportAccess) return null;
  const row = await findSupportEntry(deps.db, principal.userId, slug);
  if (!row) return null;
  const { access_id: id, writes, until } = row;
  const tenantId = toId<TenantId>(row.tenant_id);
  if (!principal.proof.mfa) await requireNoFactor(deps, tenantId);
  const role = supportRole(writes);
  return {
    ...request,
    principal: { ...principal, kind: 'operator', support: { id, writes, until } },
    tenant: { id: tenantId, slug: row.tenant_slug, name: row.tenant_name },
    // They are no member: this says how far they reach, and no row is behind it.
    membership: {
      tenantId,
      userId: principal.userId,
      role,
      customRole: null,
      status: 'active',
      version: 0,
    },
    role,
    permissions: supportPermissions(writes),
  };
}

async function requireNoFactor(deps: Pick<Deps, 'db'>, tenantId: TenantId): Promise<void> {
  const tenant = await deps.db.readTenant({ tenantId }, (db) => getTenant(db, tenantId));
  if (tenant?.mfaPolicy !== 'off') throw new DomainError('auth.mfa_required');
}

/** The base role that their access is nearest to. */
export function supportRole(writes: boolean): 'admin' | 'viewer' {
  return writes ? 'admin' : 'viewer';
}
