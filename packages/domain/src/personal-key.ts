/** What stood behind the sign-in under which a personal key was made: the key counts as one like it. */
export interface PersonalKeyProof {
  /** A password, with a second factor or without; a connection of the tenant, likewise. */
  readonly proof: 'password' | 'factor' | 'sso' | 'sso_factor';
  /** The connection; null where the pool proved it. */
  readonly proofConnection: string | null;
}

/** Days until a personal key expires, at most. */
export const MAX_PERSONAL_KEY_DAYS = 180;

/** How many keys a person may have in one tenant that work. */
export const MAX_PERSONAL_KEYS = 25;
