import type { ScopedWriter } from '@gatehouse/db/database';
import {
  type HeldMembershipRow,
  lockMembershipByIdForShare,
} from '@gatehouse/db/repositories/held-memberships';
import { holdPerson, type HeldPersonRow } from '@gatehouse/db/repositories/users';
import { DomainError } from '@gatehouse/domain/errors';
import type { UserPrincipal } from '@gatehouse/domain/principal';
import { getTenantRole, type TenantRole } from './tenant-role.ts';

/** A person who proved at a time who they are. */
type SignedIn = Pick<UserPrincipal, 'userId' | 'authTime'>;

/**
 * Refuses a person who may not act in this tenant now, by their row as the transaction holds it. A
 * job that works off an order acts only under the membership under which the order was given.
 * @throws DomainError `permission.denied` for an order; `resource.not_found`, `member.deactivated`,
 *   `auth.session_ended`
 */
export function requireAuthority(
  principal: SignedIn & Pick<UserPrincipal, 'orderedUnder'>,
  row: HeldMembershipRow | null,
): asserts row is HeldMembershipRow {
  const { orderedUnder } = principal;
  if (orderedUnder !== undefined) {
    if (row?.id !== orderedUnder || !holds(row)) throw new DomainError('permission.denied');
    return;
  }
  if (!row) throw new DomainError('resource.not_found');
  requireSignedIn(principal, row);
  if (row.status !== 'active') throw new DomainError('member.deactivated');
}

/**
 * Refuses a person who may not act at all, where no tenant's row speaks for them yet, and holds them.
 * @throws DomainError `auth.session_ended`
 */
export async function requireActivePerson(tx: ScopedWriter, principal: SignedIn): Promise<void> {
  requireSignedIn(principal, await holdPerson(tx, principal.userId));
}

/** May this person do anything here, by their own account? Holds them until the transaction ends. */
export async function isActivePerson(tx: ScopedWriter, userId: string): Promise<boolean> {
  return (await holdPerson(tx, userId))?.person_active ?? false;
}

/**
 * The role of the person who gave something under this membership, held until the transaction ends. Null
 * when it has ended, is deactivated, or its person may not act any more: then nothing rests on it.
 */
export async function findAuthority(
  tx: ScopedWriter,
  tenantId: string,
  membershipId: string | null,
): Promise<TenantRole | null> {
  const row = await lockMembershipByIdForShare(tx, tenantId, membershipId);
  return row && holds(row) ? getTenantRole(tx, tenantId, row) : null;
}

function holds(row: HeldMembershipRow): boolean {
  return row.person_active && row.status === 'active';
}

function requireSignedIn({ authTime }: SignedIn, person: HeldPersonRow | null): void {
  const ended = person?.signed_out_at && authTime <= person.signed_out_at;
  if (!person?.person_active || ended) throw new DomainError('auth.session_ended');
}
