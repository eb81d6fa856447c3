import { SSO_PROVIDER } from '@gatehouse/cognito';
import type { Identity, Settings } from '../access/deps.ts';

/**
 * Does the pool ask everyone who signs in as this person for their second factor? Not where they come
 * by another provider, and no claim says whether they did. The bridge's own sign-ins start no session of
 * the pool (decision 0101).
 */
export function asksForFactor({ identities }: Pick<Identity, 'identities'>): boolean {
  return identities.every(({ provider }) => provider === SSO_PROVIDER);
}

/** Has a sign-in at the pool shown two factors, if the person has them? Not if a code by email could do. */
export function showsFactor(
  { emailCodes }: Pick<Settings, 'emailCodes'>,
  identity: Pick<Identity, 'identities'>,
): boolean {
  return !emailCodes && asksForFactor(identity);
}
