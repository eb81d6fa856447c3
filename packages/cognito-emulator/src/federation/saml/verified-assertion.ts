/** What a provider says about a person, from bytes that it has signed. */
export interface VerifiedAssertion {
  readonly id: string;
  /** NameID, in its own case. */
  readonly nameId: string;
  readonly nameIdFormat?: string;
  readonly nameQualifier?: string;
  readonly spNameQualifier?: string;
  /** The provider's session, for single logout. */
  readonly sessionIndex?: string;
  /** Every attribute by its name, with its values in order. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** Milliseconds; afterwards a replay is refused for its age. */
  readonly expiresAt: number;
}
