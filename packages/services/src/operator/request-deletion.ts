import { closeOldRequests, insertStaffRequest } from '@gatehouse/db/repositories/staff-requests';
import { lockPerson } from '@gatehouse/db/repositories/users';
import { DomainError } from '@gatehouse/domain/errors';
import { newId, type StaffRequestId, type UserId } from '@gatehouse/domain/ids';
import { STAFF_ANSWER_HOURS } from '@gatehouse/domain/staff-request';
import { PLATFORM_TENANT_ID } from '@gatehouse/domain/tenant';
import type { Deps } from '../access/deps.ts';
import { asOperator, type OperatorContext } from '../access/operator-context.ts';
import { recordEvent } from '../events/record-event.ts';
import { personScope } from '../people/change-status.ts';
import { requireOtherOwners } from '../people/leave-tenants.ts';

/**
 * Asks the other staff to confirm that a person is deleted. It changes nothing about them.
 * @throws DomainError `account.only_owner`, `staff_request.exists`, `resource.not_found`
 */
export async function requestDeletion(
  deps: Pick<Deps, 'db'>,
  ctx: OperatorContext,
  userId: UserId,
) {
  await requireOtherOwners(deps, userId);
  const act = { permission: 'platform:delete_people', scope: personScope(userId) } as const;
  return asOperator(deps, ctx, act, async (tx) => {
    const person = await lockPerson(tx, userId);
    if (!person || person.status === 'erasing' || person.status === 'erased') {
      throw new DomainError('resource.not_found');
    }
    await closeOldRequests(tx, userId);
    const id = newId<StaffRequestId>();
    const until = await insertStaffRequest(tx, userId, {
      id,
      statusVersion: person.status_version,
      requestedBy: ctx.principal.userId,
      answerHours: STAFF_ANSWER_HOURS,
    });
    if (!until) throw new DomainError('staff_request.exists');
    await recordEvent(tx, ctx, PLATFORM_TENANT_ID, {
      action: 'person.deletion_requested',
      target: { kind: 'person', id: userId, name: person.name },
      after: { until: until.toISOString() },
    });
    return { id: userId, status: person.status, withoutOwner: [], requestId: id };
  });
}
