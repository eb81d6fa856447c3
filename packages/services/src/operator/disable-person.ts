import type { UserId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import type { OperatorContext } from '../access/operator-context.ts';
import { changePerson } from './change-person.ts';

/**
 * Disables a person in the pool and signs them out everywhere, at once. Never refused for being
 * the only owner of a tenant: it can be undone, and may not wait. The answer names such tenants.
 */
export function disablePerson(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: OperatorContext,
  { userId }: { userId: UserId },
) {
  return changePerson(deps, ctx, 'platform:disable_people', { userId, status: 'disabled' });
}
