/** Whom a SAML provider signed in, in its own words: what a logout must name. */
export interface SamlSession {
  /** NameID, in its own case. */
  readonly nameId: string;
  readonly nameIdFormat?: string;
  readonly nameQualifier?: string;
  readonly spNameQualifier?: string;
  /** The provider's session, for single logout. */
  readonly sessionIndex?: string;
}
