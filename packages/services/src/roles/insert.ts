import type { ScopedWriter } from '@gatehouse/db/database';
import { isUniqueViolation } from '@gatehouse/db/errors';
import { countRoles, insertRole as insertRow } from '@gatehouse/db/repositories/roles';
import { lockTenant } from '@gatehouse/db/repositories/tenants';
import { DomainError } from '@gatehouse/domain/errors';
import { newId, type RoleId } from '@gatehouse/domain/ids';
import type { Role } from '@gatehouse/domain/role';
import { requireMayGrant } from '@gatehouse/policy/ceiling';
import { MAX_CUSTOM_ROLES, narrow } from '@gatehouse/policy/custom-role';
import type { Permission } from '@gatehouse/policy/permissions';
import { recordEvent } from '../events/record-event.ts';
import type { Actor, Context } from '../access/actor.ts';
import { toDefinition, toRole } from './role.ts';

export interface RoleDefinition {
  readonly name: string;
  readonly description: string;
  readonly base: Role;
  readonly permissions: readonly Permission[];
}

/**
 * Writes a new role: nothing that its maker does not hold, and nothing that its base lacks.
 * @throws DomainError `input.invalid`, `role.above_own`, `role.too_many`
 */
export async function insertRole(
  tx: ScopedWriter,
  ctx: Context,
  actor: Actor,
  definition: RoleDefinition,
) {
  const { id: tenantId } = ctx.tenant;
  const permissions = narrow(definition.base, definition.permissions);
  requireMayGrant(actor.ceiling, { role: definition.base, permissions: new Set(permissions) });
  await lockTenant(tx, tenantId);
  if ((await countRoles(tx, tenantId)) >= MAX_CUSTOM_ROLES) throw new DomainError('role.too_many');
  const id = newId<RoleId>();
  const row = await insertRow(tx, { ...definition, tenantId, id, permissions });
  await recordEvent(tx, ctx, tenantId, {
    action: 'role.created',
    target: { kind: 'role', id, name: row.name },
    after: toDefinition(row),
  });
  return toRole(row);
}

/** Runs a write of a role's name; one that is taken is `role.exists`. */
export async function withFreeName<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError('role.exists', { fields: { name: 'is taken' } });
  }
}
