import type { SignInFailure } from '#src/auth/failure.ts';

const TEXTS: Readonly<Record<SignInFailure, string>> = {
  cancelled: 'You turned back before signing in was complete. Try again whenever you like.',
  expired: 'Signing in took too long, or went on in another browser. Start again.',
  refused: 'Signing in was interrupted. Start again.',
  unavailable: 'Signing in is not possible at the moment. Try again soon.',
};

/** A sentence for the `error` of the sign-in address; null when there is none. */
export function signInError(code: string | string[] | undefined): string | null {
  if (typeof code !== 'string' || code === '') return null;
  return Object.hasOwn(TEXTS, code) ? TEXTS[code as SignInFailure] : TEXTS.refused;
}
