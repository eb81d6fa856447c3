import { isSameEmail } from '@gatehouse/domain/email';
import type { PersonPrincipal } from '@gatehouse/domain/principal';

/** Names the person of this browser who did not want to say their name. */
export const NAME_SKIPPED_COOKIE = 'name_skipped';

type Named = Pick<PersonPrincipal, 'name' | 'email' | 'userId'> & {
  readonly proof: Pick<PersonPrincipal['proof'], 'kind'>;
};

/**
 * Is a person to be asked for their name? Whom an invitation created is called like their address
 * until they say otherwise; whom a company vouches for is named there.
 * @param skipped the cookie's value
 */
export function asksForName(
  { name, email, userId, proof }: Named,
  skipped: string | undefined,
): boolean {
  return proof.kind === 'pool' && isSameEmail(name, email) && skipped !== userId;
}
