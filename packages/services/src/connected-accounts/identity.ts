import { createHash } from 'node:crypto';
import { DomainError } from '@gatehouse/domain/errors';
import type { Identity } from '../access/deps.ts';

/** Someone at a provider, and the pool's profile of them. */
export interface ProviderProfile {
  readonly provider: string;
  readonly subject: string;
  /** The profile's `sub`. */
  readonly profileId: string;
  readonly profileUsername: string;
}

/**
 * The profile that the pool has made of someone at a provider.
 * @returns null for a user of the pool's own, whoever vouched for them this time
 * @throws DomainError `auth.token_invalid` when the token does not say who they are there
 */
export function toProviderProfile(claims: Identity): ProviderProfile | null {
  if (claims.poolUsername === claims.sub) return null;
  const own = claims.identities.find(({ primary }) => primary);
  if (!own) throw new DomainError('auth.token_invalid');
  const { provider, subject } = own;
  return { provider, subject, profileId: claims.sub, profileUsername: claims.poolUsername };
}

/** What the API calls a connected account: subjects may hold any sign. */
export function toIdentityId({ provider, subject }: { provider: string; subject: string }): string {
  return createHash('sha256').update(`${provider}\n${subject}`).digest('base64url').slice(0, 22);
}
