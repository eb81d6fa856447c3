import { type BearerRow, findPerson, type TokenSignIn } from '@gatehouse/db/repositories/lookups';
import type { Deps } from '../access/deps.ts';
import { GRACE_SECONDS } from './require-pool-proof.ts';

/**
 * Who is the person that a Bearer token names, and what are they in the tenant of this slug?
 * @returns null for someone who has never signed in
 */
export function resolvePerson(
  deps: Pick<Deps, 'db'>,
  signIn: TokenSignIn,
  slug: string | null,
): Promise<BearerRow | null> {
  return findPerson(deps.db, signIn, slug, GRACE_SECONDS);
}
