import { findTenantOfDomain, type TenantOfDomainRow } from '@gatehouse/db/repositories/lookups';
import type { UserContext } from '@gatehouse/domain/context';
import { domainFromEmail } from '@gatehouse/domain/domain-name';
import { normalizeEmail } from '@gatehouse/domain/email';
import { isStronger, type Role } from '@gatehouse/domain/role';
import type { Deps } from '../access/deps.ts';

/** The strongest role that anyone gets for their address alone. */
const MOST: Role = 'member';

/** The role of those who join by a domain: the tenant's default one, and never more than a member's. */
export function toJoinRole(defaultRole: Role): Role {
  return isStronger(defaultRole, MOST) ? MOST : defaultRole;
}

/** What a tenant offers to whoever has an address of its domain: to join it, or to ask. */
interface Offer {
  /** The caller's, verified. */
  readonly email: string;
  readonly offer: TenantOfDomainRow;
}

/**
 * The caller's verified address, and the tenant whose domain it is of; null for none that lets them,
 * and for whom another tenant's identity provider vouches.
 */
export async function findOffer(
  { db }: Pick<Deps, 'db'>,
  { principal }: UserContext,
): Promise<Offer | null> {
  const own = principal.emailVerified && principal.proof.kind === 'pool';
  const email = own ? normalizeEmail(principal.email) : null;
  if (email === null) return null;
  const offer = await findTenantOfDomain(db, domainFromEmail(email));
  return offer && offer.join_policy !== 'off' ? { email, offer } : null;
}
