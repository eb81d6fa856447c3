import { Refusal } from '../refusal.ts';
import type { OidcConnection } from './connection.ts';
import type { SignedClaims } from './verify-signature.ts';

const GOOGLE = 'https://accounts.google.com';

/**
 * Google signs in everybody in the world; only `hd` says for which organisation.
 * @throws Refusal when it is not one of the tenant's domains
 */
export function requireHostedDomain(
  { hd }: SignedClaims,
  { issuer, hostedDomains }: Pick<OidcConnection, 'hostedDomains' | 'issuer'>,
): void {
  if (hostedDomains === null && issuer !== GOOGLE) return;
  const expected = (hostedDomains ?? []).join(', ');
  if (typeof hd !== 'string') throw new Refusal('hosted_domain_missing', { expected });
  if (!hostedDomains?.includes(hd.toLowerCase())) {
    throw new Refusal('hosted_domain_mismatch', { expected, received: hd });
  }
}
