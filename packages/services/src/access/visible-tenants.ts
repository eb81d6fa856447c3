import { findTenantsOfUser, type TenantOfUserRow } from '@gatehouse/db/repositories/lookups';
import type { UserPrincipal } from '@gatehouse/domain/principal';
import type { Deps } from './deps.ts';

/**
 * The tenants of a person that this sign-in opens, by name. Whom a tenant's identity provider vouches for is in
 * that one, and does not learn of the others.
 */
export async function findVisibleTenants(
  { db }: Pick<Deps, 'db'>,
  { userId, proof }: Pick<UserPrincipal, 'userId' | 'proof'>,
): Promise<TenantOfUserRow[]> {
  const tenants = await findTenantsOfUser(db, userId);
  return proof.kind === 'pool'
    ? tenants
    : tenants.filter(({ tenant_id: id }) => id === proof.tenantId);
}
