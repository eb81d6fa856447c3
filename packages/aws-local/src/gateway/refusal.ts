/** Why the gateway itself answers. */
export type Reason =
  | 'unauthorized'
  | 'forbidden'
  | 'denied'
  | 'notAllowed'
  | 'noRoute'
  | 'badRequest'
  | 'headersTooLarge'
  | 'bodyTooLarge'
  | 'authorizerFailed'
  | 'functionFailed'
  | 'badAnswer'
  | 'timedOut';

/** The gateway answers, and no function is asked. */
export class Refusal extends Error {
  readonly reason: Reason;
  /** The header `www-authenticate` of an HTTP API. */
  readonly challenge: string | undefined;

  constructor(reason: Reason, challenge?: string) {
    super(reason);
    this.reason = reason;
    this.challenge = challenge;
  }
}
