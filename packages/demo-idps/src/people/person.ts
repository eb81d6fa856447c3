/** A person who can sign in at an identity provider. */
export interface Person {
  /** The subject: never changes, and never goes to someone else. */
  readonly id: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly givenName: string;
  readonly familyName: string;
  readonly groups: readonly string[];
  /** Whether sign-ins are refused. */
  readonly disabled: boolean;
}

export const getName = ({ givenName, familyName }: Person) => `${givenName} ${familyName}`.trim();
