import type { UserId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import type { OperatorContext } from '../access/operator-context.ts';
import { changePerson } from './change-person.ts';

/** Lets a disabled person sign in again. What they were signed in with stays ended. */
export function enablePerson(
  deps: Pick<Deps, 'db' | 'jobs'>,
  ctx: OperatorContext,
  { userId }: { userId: UserId },
) {
  return changePerson(deps, ctx, 'platform:disable_people', { userId, status: 'active' });
}
