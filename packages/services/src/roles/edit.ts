import { updateRole } from '@gatehouse/db/repositories/roles';
import { DomainError } from '@gatehouse/domain/errors';
import type { RoleId } from '@gatehouse/domain/ids';
import { requireMayGrant, requireWithinCeiling } from '@gatehouse/policy/ceiling';
import { narrow } from '@gatehouse/policy/custom-role';
import type { Permission } from '@gatehouse/policy/permissions';
import { recordEvent } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { customRole } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { withFreeName } from './insert.ts';
import { toDefinition, toRole } from './role.ts';
import { toTenantRole } from '../access/tenant-role.ts';

export interface EditRoleInput {
  readonly id: RoleId;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly permissions?: readonly Permission[] | undefined;
  readonly seen?: SeenVersions;
}

/**
 * Changes a custom role. Its holders feel it with their next request. Its base stays.
 * @throws DomainError `resource.not_found`, `resource.changed`, `input.invalid`, `role.above_own`,
 *   `role.exists`
 */
export function editRole(deps: Pick<Deps, 'db'>, ctx: Context, input: EditRoleInput) {
  return withFreeName(() =>
    authorize(
      deps,
      ctx,
      { permission: 'roles:manage', locks: customRole(input.id) },
      async (tx, { actor, row }) => {
        const before = toRole(row);
        const permissions = narrow(row.base, input.permissions ?? before.permissions);
        requireWithinCeiling(actor.ceiling, toTenantRole(row));
        requireMayGrant(actor.ceiling, { role: row.base, permissions: new Set(permissions) });
        requireVersion(input.seen, row.version);
        const { name = row.name, description = row.description } = input;
        const next = { name, description, base: row.base, permissions };
        if (JSON.stringify(toDefinition(next)) === JSON.stringify(toDefinition(row))) return before;
        const updated = await updateRole(tx, ctx.tenant.id, input.id, next);
        if (!updated) throw new DomainError('resource.not_found');
        await recordEvent(tx, ctx, ctx.tenant.id, {
          action: 'role.changed',
          target: { kind: 'role', id: input.id, name },
          before: toDefinition(row),
          after: toDefinition(next),
        });
        return toRole(updated);
      },
    ),
  );
}
