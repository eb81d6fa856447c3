import { DomainError } from '@gatehouse/domain/errors';
import type { StaffRequestId, UserId } from '@gatehouse/domain/ids';
import { requireOperatorPermission } from '@gatehouse/policy/operator';
import type { Deps } from '../access/deps.ts';
import { leaveTenants } from '../people/leave-tenants.ts';
import type { OperatorContext } from '../access/operator-context.ts';
import { type ChangedPerson, changePerson } from './change-person.ts';
import { requestDeletion } from './request-deletion.ts';

/** A person who is on the way out, or will be once a second member of staff confirms it. */
export interface DeletedPerson extends ChangedPerson {
  /** The request that waits for them; null where nothing has to. */
  readonly requestId: StaffRequestId | null;
}

/**
 * Deletes a person from the pool for good, and has their personal data erased. Refused while they
 * are the only owner of a tenant. Where the installation wants two, it asks for the second.
 * @throws DomainError `account.only_owner`, `operator.own_account`, `staff_request.exists`
 */
export async function deletePerson(
  deps: Pick<Deps, 'db' | 'jobs' | 'settings'>,
  ctx: OperatorContext,
  { userId }: { userId: UserId },
): Promise<DeletedPerson> {
  requireOperatorPermission(ctx, 'platform:delete_people');
  if (userId === ctx.principal.userId) throw new DomainError('operator.own_account');
  if (deps.settings.staffApproval === 'second') return requestDeletion(deps, ctx, userId);
  return { ...(await carryOutDeletion(deps, ctx, userId)), requestId: null };
}

/**
 * Takes a person out of their tenants and has them erased.
 * @throws DomainError `account.only_owner`, `operator.own_account`, `resource.not_found`
 */
export async function carryOutDeletion(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: OperatorContext,
  userId: UserId,
): Promise<ChangedPerson> {
  await leaveTenants(deps, ctx, userId);
  return changePerson(deps, ctx, 'platform:delete_people', { userId, status: 'erasing' });
}
