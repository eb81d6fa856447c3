import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';
import { requireOperatorPermission } from '@gatehouse/policy/operator';
import type { Deps } from '../access/deps.ts';
import { leaveTenants } from '../people/leave-tenants.ts';
import type { OperatorContext } from '../access/operator-context.ts';
import { changePerson } from './change-person.ts';

/**
 * Deletes a person from the pool for good, and has their personal data erased. Refused while they
 * are the only owner of a tenant.
 * @throws DomainError `account.only_owner`, `operator.own_account`
 */
export async function deletePerson(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: OperatorContext,
  { userId }: { userId: UserId },
) {
  requireOperatorPermission(ctx, 'platform:delete_people');
  if (userId === ctx.principal.userId) throw new DomainError('operator.own_account');
  await leaveTenants(deps, ctx, userId);
  return changePerson(deps, ctx, 'platform:delete_people', { userId, status: 'erasing' });
}
