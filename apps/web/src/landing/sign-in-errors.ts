import type { SignInFailure } from '#src/auth/failure.ts';

const FAILURES: readonly SignInFailure[] = [
  'cancelled',
  'expired',
  'refused',
  'address_taken',
  'unavailable',
];

/** What the `error` of the sign-in address means; null when there is none. */
export function parseFailure(code: string | string[] | undefined): SignInFailure | null {
  if (typeof code !== 'string' || code === '') return null;
  return FAILURES.find((failure) => failure === code) ?? 'refused';
}
