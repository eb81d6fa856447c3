import type { ScopedWriter } from '@gatehouse/db/database';
import { readIsOperator } from '@gatehouse/db/repositories/operators';
import {
  answerStaffRequest,
  lockStaffRequest,
  type StaffRequestRow,
} from '@gatehouse/db/repositories/staff-requests';
import { lockPerson, type PersonRow } from '@gatehouse/db/repositories/users';
import { DomainError } from '@gatehouse/domain/errors';
import type { StaffRequestId, UserId } from '@gatehouse/domain/ids';
import { PLATFORM_TENANT_ID } from '@gatehouse/domain/tenant';
import type { Deps } from '../access/deps.ts';
import { asOperator, type OperatorContext } from '../access/operator-context.ts';
import { recordEvent } from '../events/record-event.ts';
import { personScope } from '../people/change-status.ts';
import { requireOtherOwners } from '../people/leave-tenants.ts';
import type { ChangedPerson } from './change-person.ts';
import { carryOutDeletion } from './delete-person.ts';

export interface StaffRequestInput {
  /** Whom it is about. */
  readonly userId: UserId;
  readonly id: StaffRequestId;
}

/**
 * Confirms what a colleague asked for, and carries it out. Only while the person is as they were then,
 * and the colleague still staff.
 * @throws DomainError `staff_request.own`, `staff_request.closed`, `staff_request.outdated`,
 *   `operator.own_account`, `account.only_owner`, `resource.not_found`
 */
export async function confirmStaffRequest(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: OperatorContext,
  input: StaffRequestInput,
): Promise<ChangedPerson> {
  await requireOtherOwners(deps, input.userId);
  await answer(deps, ctx, input, async (tx, { request, person }) => {
    requireColleague(ctx, input, request);
    const same = person.status_version === request.statusVersion;
    if (!same || !(await readIsOperator(tx, request.requestedBy))) {
      throw new DomainError('staff_request.outdated');
    }
    return 'confirmed';
  });
  return carryOutDeletion(deps, ctx, input.userId);
}

/**
 * Turns down what a colleague asked for.
 * @throws DomainError `staff_request.own`, `staff_request.closed`, `operator.own_account`,
 *   `resource.not_found`
 */
export function refuseStaffRequest(
  deps: Pick<Deps, 'db'>,
  ctx: OperatorContext,
  input: StaffRequestInput,
): Promise<void> {
  return answer(deps, ctx, input, async (_, { request }) => {
    requireColleague(ctx, input, request);
    return 'refused';
  });
}

/**
 * Takes back what the caller asked for.
 * @throws DomainError `staff_request.closed`; `resource.not_found` for a colleague's
 */
export function withdrawStaffRequest(
  deps: Pick<Deps, 'db'>,
  ctx: OperatorContext,
  input: StaffRequestInput,
): Promise<void> {
  return answer(deps, ctx, input, async (_, { request }) => {
    if (request.requestedBy !== ctx.principal.userId) throw new DomainError('resource.not_found');
    return 'withdrawn';
  });
}

/** Another than who asked for it, and not the one it is about. */
function requireColleague(
  { principal }: OperatorContext,
  { userId }: StaffRequestInput,
  { requestedBy }: StaffRequestRow,
): void {
  if (requestedBy === principal.userId) throw new DomainError('staff_request.own');
  if (userId === principal.userId) throw new DomainError('operator.own_account');
}

type Answer = 'confirmed' | 'refused' | 'withdrawn';

function answer(
  deps: Pick<Deps, 'db'>,
  ctx: OperatorContext,
  { userId, id }: StaffRequestInput,
  decide: (
    tx: ScopedWriter,
    found: { readonly request: StaffRequestRow; readonly person: PersonRow },
  ) => Promise<Answer>,
): Promise<void> {
  const act = { permission: 'platform:delete_people', scope: personScope(userId) } as const;
  return asOperator(deps, ctx, act, async (tx) => {
    const person = await lockPerson(tx, userId);
    const request = await lockStaffRequest(tx, userId, id);
    if (!person || !request) throw new DomainError('resource.not_found');
    if (request.status !== 'waiting') throw new DomainError('staff_request.closed');
    const status = await decide(tx, { request, person });
    await answerStaffRequest(tx, userId, id, { status, by: ctx.principal.userId });
    const target = { kind: 'person', id: userId, name: person.name } as const;
    await recordEvent(
      tx,
      ctx,
      PLATFORM_TENANT_ID,
      status === 'withdrawn'
        ? { action: 'person.deletion_withdrawn', target }
        : {
            action: `person.deletion_${status}`,
            target,
            after: { requestedBy: request.requestedBy },
          },
    );
  });
}
