import type { ScopedWriter } from '@gatehouse/db/database';
import { type MembershipRow, updateDesired } from '@gatehouse/db/repositories/memberships';
import type { RequestContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { TenantId } from '@gatehouse/domain/ids';
import type { MembershipStatus } from '@gatehouse/domain/membership';
import { lowerRole, type Role } from '@gatehouse/domain/role';
import type { Deps } from '../access/deps.ts';
import { type AuditAction, type NewAuditEvent, recordEvent } from '../events/record-event.ts';

interface Desired {
  readonly role?: Role;
  readonly customRoleId?: string | null;
  readonly status?: MembershipStatus;
}

/** What a member is to become, and the event that says so. */
export interface DesiredChange<A extends AuditAction> extends Omit<NewAuditEvent<A>, 'target'> {
  readonly target: MembershipRow;
  readonly desired: Desired;
}

/**
 * Writes a member's new desired state, its event and its job. A reduction goes to the queue that waits
 * for no grant.
 * @throws DomainError `resource.changed` when the member is not as they were read
 */
export async function putDesired<A extends AuditAction>(
  deps: Pick<Deps, 'jobs'>,
  ctx: RequestContext & { readonly role?: Role | null },
  tx: ScopedWriter,
  { tenantId, target, desired, ...event }: DesiredChange<A> & { readonly tenantId: TenantId },
): Promise<void> {
  const settled = isKnownToPool(target, desired) && { appliedVersion: target.version + 1 };
  const next = { ...desired, ...settled };
  const { user_id: userId, version } = target;
  if (!(await updateDesired(tx, tenantId, { userId, version }, next))) {
    throw new DomainError('resource.changed');
  }
  await recordEvent(tx, ctx, tenantId, {
    ...event,
    target: { kind: 'member', id: userId, name: target.name },
  });
  if (settled) return;
  const queue = isReduction(target, desired) ? 'membership-revoke' : 'membership-sync';
  await deps.jobs.send(tx, queue, { tenantId, userId });
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
