import type { ScopedWriter } from '@gatehouse/db/database';
import {
  type BulkAction,
  insertBulkChange,
  insertItemsByFilter,
  insertItemsByIds,
  insertItemsOfUndo,
} from '@gatehouse/db/repositories/bulk-changes';
import { DomainError } from '@gatehouse/domain/errors';
import { type BulkChangeId, newId } from '@gatehouse/domain/ids';
import type { MemberFilter } from '@gatehouse/domain/member-list';
import type { RoleChoice } from '@gatehouse/domain/role';
import type { Permission } from '@gatehouse/policy/permissions';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import { caller } from '../access/locks.ts';
import { requireGrantable } from '../access/require-grantable.ts';
import { type BulkChange, readBulk } from './bulk.ts';
import { requireSecurity } from './list.ts';

/** Whom one bulk change may reach when a filter says who. */
const MOST = 10_000;

/** Whom: these people, all that match, or those whom another bulk change of the caller's reached. */
export type BulkSelection =
  | { readonly userIds: readonly string[] }
  | { readonly matching: MemberFilter }
  | { readonly undo: string };

export interface StartBulkInput {
  readonly action: BulkAction;
  /** What a change of role leads to. No one becomes an owner by the dozen. */
  readonly role?: RoleChoice | undefined;
  readonly selection: BulkSelection;
}

export type { BulkAction };

export const BULK_PERMISSIONS: Readonly<Record<BulkAction, Permission>> = {
  change_role: 'members:change_role',
  deactivate: 'members:deactivate',
  reactivate: 'members:deactivate',
  remove: 'members:remove',
  sign_out: 'members:secure',
  reset_password: 'members:secure',
};

/** What takes an action back. */
const UNDOES: Partial<Record<BulkAction, BulkAction>> = {
  change_role: 'change_role',
  reactivate: 'deactivate',
};

/**
 * Starts a change of many members; a job works it off, each member by the verb of one (decision
 * 0051). The caller's rights are checked here and again at every member. One id of someone who is no
 * member refuses the whole.
 * @throws DomainError `auth.person_required`, `role.above_own`, `bulk.unknown_member`,
 *   `bulk.too_many`, `input.invalid` for a role that is not there, `resource.not_found` when there is
 *   nothing to undo
 */
export async function startBulk(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: Context,
  input: StartBulkInput,
): Promise<BulkChange> {
  const { principal } = ctx;
  const { action, role, selection } = input;
  if ('matching' in selection) requireSecurity(ctx, selection.matching);
  return authorize(
    deps,
    ctx,
    { permission: BULK_PERMISSIONS[action], locks: caller },
    async (tx, { actor }) => {
      if (principal.kind !== 'user') throw new DomainError('auth.person_required');
      if (role) await requireGrantable(tx, ctx, actor, [{ role, field: 'role' }]);
      const claimRole = principal.claims.roles.get(ctx.tenant.id);
      if (!claimRole) throw new DomainError('permission.denied');
      const bulk = {
        tenantId: ctx.tenant.id,
        id: newId<BulkChangeId>(),
        action,
        startedBy: principal.userId,
        claimRole,
        requestId: ctx.requestId,
        address: ctx.address,
      };
      await insertBulkChange(tx, bulk);
      await insertItems(tx, bulk, input);
      await deps.jobs.send(tx, 'member-bulk', { tenantId: bulk.tenantId, bulkId: bulk.id });
      return readBulk(tx, ctx, bulk.id);
    },
  );
}

async function insertItems(
  tx: ScopedWriter,
  bulk: { tenantId: string; id: string; startedBy: string },
  { action, role, selection }: StartBulkInput,
): Promise<void> {
  if ('userIds' in selection) {
    const known = await insertItemsByIds(tx, bulk, selection.userIds, role ?? null);
    if (!known) throw new DomainError('bulk.unknown_member');
    return;
  }
  if ('matching' in selection) {
    const { matching } = selection;
    const count = await insertItemsByFilter(
      tx,
      bulk,
      { filter: matching, limit: MOST + 1 },
      role ?? null,
    );
    if (count > MOST) throw new DomainError('bulk.too_many');
    return;
  }
  const undone = UNDOES[action];
  const count = undone
    ? await insertItemsOfUndo(tx, bulk, { id: selection.undo, action: undone })
    : 0;
  if (count === 0) throw new DomainError('resource.not_found');
}
