/** The refusals that a person can do something about; of the others they get the reference alone. */
export const REASONS = [
  'own_sign_in_first',
  'not_a_member',
  'join_requested',
  'join_refused',
  'domain_not_verified',
  'member_deactivated',
  'group_missing',
  'attempt_expired',
  'attempt_unknown',
  'attempt_of_other_browser',
  'pool_unavailable',
] as const;

export type Reason = (typeof REASONS)[number];

/** The reason in an address; null for any other text. */
export function parseReason(code: string | string[] | undefined): Reason | null {
  return REASONS.find((reason) => reason === code) ?? null;
}
