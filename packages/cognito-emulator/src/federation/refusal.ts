import type { AuthorizeRequest } from '../oauth/authorize-request.ts';
import { withParameters } from '../oauth/redirect.ts';

/** A sign-in elsewhere that failed; the app learns why. */
export class FederationError extends Error {
  /** OAuth error name. */
  readonly code: string;

  /** @param message becomes `error_description` */
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Longest description that goes to the app: what providers write has no limit. */
const LONGEST = 600;

/**
 * Back to the app with `error` and `error_description`. A name that OAuth does not allow becomes
 * `server_error`. Source: RFC 6749 4.1.2.1.
 */
export function redirectRefusal(request: AuthorizeRequest, error: FederationError): string {
  const named = /^[\x20-\x21\x23-\x5b\x5d-\x7e]{1,100}$/.test(error.code);
  return withParameters(request.redirectUri, {
    error_description: error.message
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, LONGEST),
    error: named ? error.code : 'server_error',
    state: request.state,
  });
}
