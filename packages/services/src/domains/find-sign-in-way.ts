import { findTenantOfDomain } from '@gatehouse/db/repositories/lookups';
import { domainFromEmail } from '@gatehouse/domain/domain-name';
import type { Deps } from '../access/deps.ts';

/** Where someone signs in: with the pool itself, or by a tenant's connection. */
export type SignInWay =
  | { readonly kind: 'pool' }
  | {
      readonly kind: 'connection';
      readonly tenantId: string;
      readonly tenantName: string;
      readonly connectionId: string;
    };

/**
 * The way in for an address. It goes by the domain alone and never looks for a person, so the answer
 * and the time it takes are the same whoever has the address, and whether or not anyone has.
 * @param input.email normalised
 */
export async function findSignInWay(
  deps: Pick<Deps, 'db'>,
  input: { email: string },
): Promise<SignInWay> {
  const found = await findTenantOfDomain(deps.db, domainFromEmail(input.email));
  if (!found?.connection_id) return { kind: 'pool' };
  const { tenant_id: tenantId, tenant_name: tenantName, connection_id: connectionId } = found;
  return { kind: 'connection', tenantId, tenantName, connectionId };
}
