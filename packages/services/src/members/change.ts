import type { ScopedWriter } from '@gatehouse/db/database';
import { getMember } from '@gatehouse/db/repositories/member-lists';
import { DomainError } from '@gatehouse/domain/errors';
import type { AuditAction } from '../events/record-event.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { toMember } from './member.ts';
import { type DesiredChange, putDesired } from './put-desired.ts';

/** Writes a member's new desired state, its event and its job, and returns the member. */
export async function writeDesired<A extends AuditAction>(
  deps: Pick<Deps, 'jobs'>,
  ctx: Context,
  tx: ScopedWriter,
  change: DesiredChange<A>,
) {
  await putDesired(deps, ctx, tx, { ...change, tenantId: ctx.tenant.id });
  return readMember(ctx, tx, change.target.user_id);
}

/** The member as they stand now. */
export async function readMember(ctx: Context, tx: ScopedWriter, userId: string) {
  const row = await getMember(tx, ctx.tenant.id, userId);
  if (!row) throw new DomainError('resource.not_found');
  return toMember(row, ctx);
}
