import type { ScopedReader } from '@gatehouse/db/database';
import { findRoles } from '@gatehouse/db/repositories/roles';
import { isRole, type RoleChoice } from '@gatehouse/domain/role';
import { requireMayGrant } from '@gatehouse/policy/ceiling';
import type { Actor, Context } from './actor.ts';
import { baseRole, noSuchRole, toTenantRole } from './tenant-role.ts';

/** A role that is asked for, and the field that names it. */
interface AskedRole {
  readonly role: RoleChoice;
  readonly field: string;
}

/**
 * Looks at all roles of work that is done later, before any of it is written down. They are read and
 * not held: the work itself looks again.
 * @throws DomainError `role.above_own`, `input.invalid` for a role that this tenant does not have
 */
export async function requireGrantable(
  db: ScopedReader,
  { tenant }: Context,
  { ceiling }: Actor,
  asked: readonly AskedRole[],
): Promise<void> {
  const ids = asked.flatMap(({ role }) => (isRole(role) ? [] : role));
  const found = ids.length === 0 ? [] : await findRoles(db, tenant.id, [...new Set(ids)]);
  const roles = asked.map(({ role, field }) => {
    if (isRole(role)) return baseRole(role);
    const row = found.find(({ id }) => id === role);
    if (!row) throw noSuchRole(field);
    return toTenantRole(row);
  });
  for (const role of roles) requireMayGrant(ceiling, role);
}
