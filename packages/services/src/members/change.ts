import type { ScopedWriter } from '@gatehouse/db/database';
import { getMember } from '@gatehouse/db/repositories/member-lists';
import { type MembershipRow, updateDesired } from '@gatehouse/db/repositories/memberships';
import { DomainError } from '@gatehouse/domain/errors';
import type { MembershipStatus } from '@gatehouse/domain/membership';
import { lowerRole, type Role } from '@gatehouse/domain/role';
import { type AuditAction, type NewAuditEvent, recordEvent } from '../audit/record.ts';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { toMember } from './member.ts';

interface Desired {
  readonly role?: Role;
  readonly customRoleId?: string | null;
  readonly status?: MembershipStatus;
}

interface DesiredChange<A extends AuditAction> extends Omit<NewAuditEvent<A>, 'target'> {
  readonly target: MembershipRow;
  readonly desired: Desired;
}

/**
 * Writes a member's new desired state, its event and its job, and returns the member. A reduction
 * goes to the queue that waits for no grant.
 */
export async function writeDesired<A extends AuditAction>(
  deps: Pick<Deps, 'jobs'>,
  ctx: Context,
  tx: ScopedWriter,
  { target, desired, ...event }: DesiredChange<A>,
) {
  const tenantId = ctx.tenant.id;
  const settled = isKnownToPool(target, desired) && { appliedVersion: target.version + 1 };
  const next = { ...desired, ...settled };
  if (
    !(await updateDesired(tx, tenantId, { userId: target.user_id, version: target.version }, next))
  ) {
    throw new DomainError('resource.changed');
  }
  await recordEvent(tx, ctx, tenantId, {
    ...event,
    target: { kind: 'member', id: target.user_id, name: target.name },
  });
  if (!settled) {
    const queue = isReduction(target, desired) ? 'membership-revoke' : 'membership-sync';
    await deps.jobs.send(tx, queue, { tenantId, userId: target.user_id });
  }
  return readMember(ctx, tx, target.user_id);
}

/** Cognito knows base roles only: from one custom role of a base to another it has no part. */
function isKnownToPool(target: MembershipRow, { role, status }: Desired): boolean {
  const { version, applied_version: applied } = target;
  return role === target.role && status === undefined && applied === version;
}

function isReduction({ role }: MembershipRow, desired: Desired): boolean {
  if (desired.status === 'deactivated') return true;
  return desired.role !== undefined && lowerRole(role, desired.role) !== role;
}

/** The member as they stand now. */
export async function readMember(ctx: Context, tx: ScopedWriter, userId: string) {
  const row = await getMember(tx, ctx.tenant.id, userId);
  if (!row) throw new DomainError('resource.not_found');
  return toMember(row, ctx);
}
