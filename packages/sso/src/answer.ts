import type { FailureCode, FailureStage } from './failures.ts';

/** Something that an answer is measured by; in the order in which the page of a test shows them. */
export type CheckId =
  | 'message'
  | 'status'
  | 'token'
  | 'destination'
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'time'
  | 'confirmation'
  | 'nonce'
  | 'user_info'
  | 'subject'
  | 'attributes'
  | 'email'
  | 'hosted_domain'
  | 'authentication';

/** One check and how it went. What is received comes from outside: short, and to be shown as text. */
export interface Check {
  readonly check: CheckId;
  readonly passed: boolean;
  readonly code?: FailureCode;
  readonly expected?: string;
  readonly received?: string;
}

/** Groups as the identity provider named them. Unknown is not none: it changes no role. */
export type AssertedGroups =
  | { readonly known: true; readonly values: readonly string[] }
  | { readonly known: false; readonly reason: 'missing' | 'overage' };

/** What an identity provider says of a person, every word of it verified. Times are milliseconds. */
export interface Assertion {
  /** Opaque and case-sensitive: NameID or `sub`. With the connection it is the person's identity. */
  readonly subject: string;
  /** Format of the NameID, null where it names none and for OpenID Connect. */
  readonly subjectFormat: string | null;
  /** In the form of `normalizeEmail`. It may change and may be anyone's: never an identity. */
  readonly email: string;
  /** What the identity provider says about it; null where it says nothing, as SAML always. */
  readonly emailVerified: boolean | null;
  readonly names: { readonly first: string | null; readonly last: string | null };
  readonly groups: AssertedGroups;
  /** When the person proved who they are at the identity provider; null where it does not say. */
  readonly authnInstant: number | null;
  /** Whether the identity provider says that it asked for a second factor. */
  readonly mfa: boolean;
  /** Unique for the identity provider: to be refused a second time until `expiresAt`. */
  readonly assertionId: string;
  /** From then on the answer is refused for its age. */
  readonly expiresAt: number;
  /** Id of the request that the signed part answers (SAML); null when none was made. */
  readonly inResponseTo: string | null;
}

/** The first check that failed. */
export interface Failure {
  readonly stage: FailureStage;
  readonly code: FailureCode;
  readonly expected?: string;
  readonly received?: string;
}

/** What checking an answer comes to; a check that is not listed was not reached. */
export type AnswerResult =
  | {
      readonly outcome: 'accepted';
      readonly assertion: Assertion;
      readonly checks: readonly Check[];
    }
  | { readonly outcome: 'refused'; readonly failure: Failure; readonly checks: readonly Check[] };

export type { FailureCode, FailureStage };
export { FAILURE_STAGES } from './failures.ts';
