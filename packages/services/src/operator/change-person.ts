import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';
import type { OperatorPermission } from '@gatehouse/policy/operator';
import type { Deps } from '../access/deps.ts';
import { changeStatus, personScope } from '../people/change-status.ts';
import { tenantsOwnedAlone } from '../people/leave-tenants.ts';
import { asOperator, type OperatorContext } from '../access/operator-context.ts';

type Status = 'active' | 'disabled' | 'erasing';

/** What has become of a person: desired from now on, in the pool once it is no longer pending. */
export interface ChangedPerson {
  readonly id: UserId;
  readonly status: Status;
  /** Tenants that are without an owner who can act. */
  readonly withoutOwner: string[];
}

/**
 * Writes what is desired of a person, as an operator who has signed in a moment ago.
 * @throws DomainError `operator.own_account`, `resource.not_found`
 */
export async function changePerson(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: OperatorContext,
  permission: OperatorPermission,
  { userId, status }: { userId: UserId; status: Status },
): Promise<ChangedPerson> {
  await asOperator(deps, ctx, { permission, scope: personScope(userId) }, async (tx) => {
    if (userId === ctx.principal.userId) throw new DomainError('operator.own_account');
    const before = await changeStatus(deps, tx, ctx, { userId, status });
    if (!before) throw new DomainError('resource.not_found');
  });
  const withoutOwner = status === 'disabled' ? await tenantsOwnedAlone(deps, userId) : [];
  return { id: userId, status, withoutOwner };
}
