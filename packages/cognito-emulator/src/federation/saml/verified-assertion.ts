import type { SamlSession } from '../../model/saml-session.ts';

/** What a provider says about a person, from bytes that it has signed. */
export interface VerifiedAssertion extends SamlSession {
  readonly id: string;
  /** Every attribute by its name, with its values in order. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** Milliseconds; afterwards a replay is refused for its age. */
  readonly expiresAt: number;
}
