import type { ScopedWriter } from '@gatehouse/db/database';
import { hasOpenInvitations, reassignInvitations } from '@gatehouse/db/repositories/invitations';
import { type MembershipRow, reassignHolders } from '@gatehouse/db/repositories/memberships';
import { deleteRole as deleteRow, type RoleRow } from '@gatehouse/db/repositories/roles';
import { DomainError } from '@gatehouse/domain/errors';
import type { RoleId } from '@gatehouse/domain/ids';
import { isStronger, type RoleChoice } from '@gatehouse/domain/role';
import { requireMayGrant, requireWithinCeiling } from '@gatehouse/policy/ceiling';
import { MAX_REASSIGNED } from '@gatehouse/policy/custom-role';
import { recordEvent, recordEvents } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { customRole } from '../access/locks.ts';
import { requireVersion, type SeenVersions } from '../access/require-version.ts';
import { toDefinition } from './role.ts';
import {
  baseRole,
  toRoleColumns,
  toRoleNames,
  type TenantRole,
  toTenantRole,
} from '../access/tenant-role.ts';

export interface DeleteRoleInput {
  readonly id: RoleId;
  /** What its members and open invitations get in its place. */
  readonly reassignTo?: RoleChoice | undefined;
  readonly seen?: SeenVersions;
}

/**
 * Deletes a custom role. Its members and open invitations get another role in the same transaction.
 * @throws DomainError `resource.not_found`, `resource.changed`, `input.invalid`, `role.above_own`,
 *   `role.in_use` when someone has it and no other role was named, `role.too_many_members`
 */
export function deleteRole(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
  input: DeleteRoleInput,
): Promise<void> {
  const { id, reassignTo, seen } = input;
  return authorize(
    deps,
    ctx,
    { permission: 'roles:manage', locks: customRole(id, reassignTo) },
    async (tx, locked) => {
      const { actor, row, holders, replacement } = locked;
      const { id: tenantId } = ctx.tenant;
      requireWithinCeiling(actor.ceiling, toTenantRole(row));
      requireVersion(seen, row.version);
      if (replacement) {
        requireMayGrant(actor.ceiling, replacement);
        if (holders.length > MAX_REASSIGNED) throw new DomainError('role.too_many_members');
        await reassign(deps, ctx, tx, { row, holders, replacement });
      } else if (holders.length > 0 || (await hasOpenInvitations(tx, tenantId, id))) {
        throw new DomainError('role.in_use');
      }
      // Those that are closed keep the base role for the record.
      await reassignInvitations(tx, tenantId, id, toRoleColumns(replacement ?? baseRole(row.base)));
      if (!(await deleteRow(tx, tenantId, id))) throw new DomainError('resource.not_found');
      await recordEvent(tx, ctx, tenantId, {
        action: 'role.deleted',
        target: { kind: 'role', id, name: row.name },
        before: toDefinition(row),
        ...(replacement && {
          after: { ...toRoleNames(replacement), members: holders.length },
        }),
      });
    },
  );
}

async function reassign(
  deps: Pick<Deps, 'jobs'>,
  ctx: Context,
  tx: ScopedWriter,
  change: {
    readonly row: RoleRow;
    readonly holders: readonly MembershipRow[];
    readonly replacement: TenantRole;
  },
): Promise<void> {
  const { id: tenantId } = ctx.tenant;
  const { row, holders, replacement } = change;
  const to = toRoleColumns(replacement);
  await reassignHolders(tx, tenantId, row.id, to);
  await recordEvents(
    tx,
    ctx,
    tenantId,
    holders.map((holder) => ({
      action: 'member.role_changed',
      target: { kind: 'member', id: holder.user_id, name: holder.name },
      before: toRoleNames(toTenantRole(row)),
      after: toRoleNames(replacement),
    })),
  );
  if (to.role === row.base) return;
  const queue = isStronger(row.base, to.role) ? 'membership-revoke' : 'membership-sync';
  const jobs = holders.map((holder) => ({ tenantId, userId: holder.user_id }));
  await deps.jobs.sendAll(tx, queue, jobs);
}
