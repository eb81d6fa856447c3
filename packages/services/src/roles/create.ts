import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { insertRole, type RoleDefinition, withFreeName } from './insert.ts';

/**
 * Creates a custom role.
 * @throws DomainError `input.invalid`, `role.above_own`, `role.exists`, `role.too_many`
 */
export function createRole(deps: Pick<Deps, 'db'>, ctx: Context, input: RoleDefinition) {
  return withFreeName(() =>
    authorize(deps, ctx, { permission: 'roles:manage', locks: caller }, (tx, { actor }) =>
      insertRole(tx, ctx, actor, input),
    ),
  );
}
