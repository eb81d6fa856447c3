import { finishBulkChange, getBulkChange } from '@gatehouse/db/repositories/bulk-changes';
import {
  type BulkInvitationRow,
  listBulkInvitations,
  settleBulkInvitation,
} from '@gatehouse/db/repositories/bulk-invitations';
import { getInvitation } from '@gatehouse/db/repositories/invitations';
import { isDomainError } from '@gatehouse/domain/errors';
import { type InvitationId, type TenantId, toId } from '@gatehouse/domain/ids';
import type { InvitationDeps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { initiatorContext } from '../access/initiator-context.ts';
import { createInvitation } from './create.ts';

/** Lines of one run: then the job goes to the end of the queue, and other tenants have a turn. */
const SLICE = 100;

/**
 * Invites the next people of a list in the name of who gave it. A line whose outcome was lost is
 * tried again: its invitation has its id from the start, so there is no second one and no second
 * mail.
 */
export async function runBulkInvitations(
  deps: InvitationDeps,
  job: { tenantId: TenantId; bulkId: string },
): Promise<void> {
  const { tenantId, bulkId } = job;
  const [bulk, lines] = await deps.db.readTenant({ tenantId }, async (db) => [
    await getBulkChange(db, tenantId, bulkId),
    await listBulkInvitations(db, tenantId, bulkId),
  ]);
  if (bulk?.action !== 'invite' || bulk.finished_at) return;
  const ctx = await initiatorContext(deps, tenantId, bulk, 'members:invite');
  const open = lines.filter(({ outcome }) => outcome === null);
  for (const line of open.slice(0, SLICE)) {
    const outcome = ctx ? await invite(deps, ctx, line) : 'permission.denied';
    await deps.db.withTenant({ tenantId }, (tx) =>
      settleBulkInvitation(tx, tenantId, bulkId, { line: line.line, outcome }),
    );
  }
  await deps.db.withTenant({ tenantId }, async (tx) => {
    if (open.length <= SLICE) await finishBulkChange(tx, tenantId, bulkId);
    else await deps.jobs.send(tx, 'invitation-bulk', job);
  });
}

async function invite(
  deps: InvitationDeps,
  ctx: Context,
  { email, role, message, invitationId }: BulkInvitationRow,
): Promise<string> {
  const tenantId = ctx.tenant.id;
  try {
    await createInvitation(deps, ctx, {
      id: toId<InvitationId>(invitationId),
      email,
      role,
      message,
    });
    return 'done';
  } catch (error) {
    if (!isDomainError(error) || error.kind === 'unavailable') throw error;
    const made = await deps.db.readTenant({ tenantId }, (db) =>
      getInvitation(db, tenantId, invitationId),
    );
    return made ? 'done' : error.code;
  }
}
