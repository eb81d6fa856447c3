import type { ScopedWriter } from '@gatehouse/db/database';
import {
  getMembership,
  type MembershipRow,
  updateDesired,
} from '@gatehouse/db/repositories/memberships';
import { DomainError } from '@gatehouse/domain/errors';
import type { MembershipStatus } from '@gatehouse/domain/membership';
import { lowerRole, type Role } from '@gatehouse/domain/role';
import { type AuditAction, type AuditChange, recordEvent } from '../audit/record.ts';
import type { Deps } from '../deps.ts';
import type { Context } from '../in-tenant.ts';
import { toMember } from './member.ts';

/**
 * Writes a member's new desired state, its event and its job, and returns the member. A reduction
 * goes to the queue that waits for no grant.
 */
export async function writeDesired<A extends AuditAction>(
  deps: Pick<Deps, 'jobs'>,
  ctx: Context,
  tx: ScopedWriter,
  target: MembershipRow,
  desired: { role?: Role; status?: MembershipStatus },
  action: A,
  change: Omit<AuditChange<A>, 'target'>,
) {
  const tenantId = ctx.tenant.id;
  if (!(await updateDesired(tx, tenantId, target.user_id, target.version, desired))) {
    throw new DomainError('member.changed');
  }
  await recordEvent(tx, ctx, tenantId, action, {
    target: { kind: 'member', id: target.user_id, name: target.name },
    ...change,
  });
  const queue = isReduction(target, desired) ? 'membership-revoke' : 'membership-sync';
  await deps.jobs.send(tx, queue, { tenantId, userId: target.user_id });
  return readMember(ctx, tx, target.user_id);
}

function isReduction(
  { role }: MembershipRow,
  desired: { role?: Role; status?: MembershipStatus },
): boolean {
  if (desired.status === 'deactivated') return true;
  return desired.role !== undefined && lowerRole(role, desired.role) !== role;
}

/** The member as they stand now. */
export async function readMember(ctx: Context, tx: ScopedWriter, userId: string) {
  const row = await getMembership(tx, ctx.tenant.id, userId);
  if (!row) throw new DomainError('resource.not_found');
  return toMember(row);
}
