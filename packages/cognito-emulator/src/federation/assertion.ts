import type { SamlSession } from '../model/saml-session.ts';

/**
 * What a provider says of a person, after every check of its protocol. The seam between signing in
 * elsewhere (OIDC, social, SAML) and what the pool makes of it: what follows is the same for all of them.
 */
export interface FederatedAssertion {
  readonly providerName: string;
  /** As in the API: OIDC, SAML, Google, … */
  readonly providerType: string;
  /** Exactly as the provider wrote it; case counts. */
  readonly subject: string;
  /** Claims by name; one with no value is absent. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** Entity id of a SAML provider; `identities` shows it. */
  readonly issuer?: string;
  /** SAML: what a logout request names. */
  readonly samlSession?: SamlSession;
  /** The answer as it came, for InboundFederation: `tokenResponse`, `idToken`, `userInfo`, `samlResponse`. */
  readonly received?: Readonly<Record<string, unknown>>;
}
