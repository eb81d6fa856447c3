import {
  type BulkAction,
  finishBulkChange,
  getBulkChange,
  listOpenItems,
  type OpenItemRow,
  settleItem,
} from '@gatehouse/db/repositories/bulk-changes';
import { type ErrorCode, isDomainError } from '@gatehouse/domain/errors';
import { type TenantId, toId, type UserId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { initiatorContext } from '../access/initiator-context.ts';
import { BULK_PERMISSIONS } from './start-bulk.ts';
import { changeRole } from './change-role.ts';
import { deactivateMember } from './deactivate.ts';
import { reactivateMember } from './reactivate.ts';
import { removeMember } from './remove.ts';
import { resetPassword } from './reset-password.ts';
import { signOutMember } from './sign-out.ts';

/** Members of one run: then the job goes to the end of the queue, and other tenants have a turn. */
const SLICE = 100;

type BulkDeps = Pick<Deps, 'db' | 'jobs'>;

/**
 * Works off the next slice of a bulk change in the name of who started it: what their token said
 * then, as far as their row goes now. An item whose outcome was lost is tried again: it finds what
 * is desired in place, and counts as done.
 */
export async function runBulk(
  deps: BulkDeps,
  job: { tenantId: TenantId; bulkId: string },
): Promise<void> {
  const { tenantId, bulkId } = job;
  const [bulk, items] = await deps.db.readTenant({ tenantId }, async (db) => [
    await getBulkChange(db, tenantId, bulkId),
    await listOpenItems(db, tenantId, bulkId, SLICE),
  ]);
  if (!bulk || bulk.finished_at || bulk.action === 'invite') return;
  const { action } = bulk;
  const ctx = await initiatorContext(deps, tenantId, bulk, BULK_PERMISSIONS[action]);
  for (const item of items) {
    const { outcome, version } = await tryItem(deps, ctx, action, item);
    await deps.db.withTenant({ tenantId }, (tx) =>
      settleItem(tx, tenantId, bulkId, { userId: item.user_id, outcome, version }),
    );
  }
  await deps.db.withTenant({ tenantId }, async (tx) => {
    if (items.length < SLICE) await finishBulkChange(tx, tenantId, bulkId);
    else await deps.jobs.send(tx, 'member-bulk', job);
  });
}

/** What says that the desired state is there already. */
const IN_PLACE: Readonly<Partial<Record<BulkAction, ErrorCode>>> = {
  deactivate: 'member.not_active',
  reactivate: 'member.not_deactivated',
  remove: 'resource.not_found',
};

async function tryItem(
  deps: BulkDeps,
  ctx: Context | null,
  action: BulkAction,
  item: OpenItemRow,
): Promise<{ outcome: string; version: number | null }> {
  if (!ctx) return { outcome: 'permission.denied', version: null };
  try {
    return { outcome: 'done', version: await change(deps, ctx, action, item) };
  } catch (error) {
    if (!isDomainError(error) || error.kind === 'unavailable') throw error;
    const inPlace = error.code === IN_PLACE[action];
    return { outcome: inPlace ? 'done' : error.code, version: null };
  }
}

async function change(
  deps: BulkDeps,
  ctx: Context,
  action: BulkAction,
  { user_id, role, version }: OpenItemRow,
): Promise<number | null> {
  const userId = toId<UserId>(user_id);
  switch (action) {
    case 'change_role': {
      if (!role) throw new Error('a change of role without a role');
      const input = { userId, role, ...(version !== null && { seen: [version] }) };
      return (await changeRole(deps, ctx, input)).version;
    }
    case 'deactivate':
      return (await deactivateMember(deps, ctx, { userId })).version;
    case 'reactivate':
      return (await reactivateMember(deps, ctx, { userId })).version;
    case 'sign_out':
      await signOutMember(deps, ctx, { userId });
      return null;
    case 'reset_password':
      await resetPassword(deps, ctx, { userId });
      return null;
    case 'remove':
      await removeMember(deps, ctx, { userId });
      return null;
  }
}
