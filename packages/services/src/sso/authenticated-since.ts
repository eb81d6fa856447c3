import type { AttemptRow } from '@gatehouse/db/repositories/sso-attempts';

/** From when on the identity provider must have asked who it is, in milliseconds; null where any time will do. */
export function authenticatedSince({
  purpose,
  createdAt,
}: Pick<AttemptRow, 'purpose' | 'createdAt'>): number | null {
  return purpose === 'step_up' ? createdAt.getTime() : null;
}
