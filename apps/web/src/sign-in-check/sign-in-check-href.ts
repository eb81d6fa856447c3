/** What the page says when there is nothing to ask. */
export const SIGN_IN_CHECK_STATES = ['mine', 'not_mine', 'void', 'unavailable'] as const;
export type SignInCheckState = (typeof SIGN_IN_CHECK_STATES)[number];

/** The address of the page that asks whether a sign-in was its person's, when it says what came of it. */
export function signInCheckHref(state: SignInCheckState): string {
  return `/sign-in-check?state=${state}`;
}

/** What an address says; a state that there is none of says nothing. */
export function parseSignInCheckState(value: unknown): SignInCheckState | null {
  return SIGN_IN_CHECK_STATES.find((state) => state === value) ?? null;
}
