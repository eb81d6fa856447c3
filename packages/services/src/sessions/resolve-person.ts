import { type BearerRow, findPerson } from '@gatehouse/db/repositories/lookups';
import type { UserId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';

/**
 * Who is the person that a Bearer token names, and what are they in the tenant of this slug?
 * @returns null for someone who has never signed in
 */
export function resolvePerson(
  deps: Pick<Deps, 'db'>,
  userId: UserId,
  slug: string | null,
): Promise<BearerRow | null> {
  return findPerson(deps.db, userId, slug);
}
