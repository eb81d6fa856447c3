import type { Deps } from '../access/deps.ts';
import { type Context, inTenant } from '../access/in-tenant.ts';
import { insertRole, type RoleDefinition, withFreeName } from './insert.ts';

/**
 * Creates a custom role.
 * @throws DomainError `input.invalid`, `role.above_own`, `role.exists`, `role.too_many`
 */
export function createRole(deps: Pick<Deps, 'db'>, ctx: Context, input: RoleDefinition) {
  return withFreeName(() =>
    inTenant(deps, ctx, 'roles:manage', (tx, actor) => insertRole(tx, ctx, actor, input)),
  );
}
