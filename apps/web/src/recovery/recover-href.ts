/** What went wrong, as the address of the page says it. */
export const RECOVERY_PROBLEMS = ['invalid', 'too_many', 'void', 'unavailable'] as const;
export type RecoveryProblem = (typeof RECOVERY_PROBLEMS)[number];

/** What the page shows. */
export type RecoveryState = RecoveryProblem | 'sent' | 'done';

/** The address of the page for people who have lost their second factor. */
export function recoverHref(state: RecoveryState): string {
  return `/recover?state=${state}`;
}

/** What an address says; a state that there is none of says nothing. */
export function parseRecoveryState(value: unknown): RecoveryState | null {
  const states: readonly RecoveryState[] = [...RECOVERY_PROBLEMS, 'sent', 'done'];
  return states.find((state) => state === value) ?? null;
}
