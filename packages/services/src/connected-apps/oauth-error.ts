/** The codes of RFC 6749 §5.2, RFC 7591 §3.2.2 and RFC 8707 §2 that are used here. */
export type OAuthErrorCode =
  | 'invalid_client'
  | 'invalid_client_metadata'
  | 'invalid_grant'
  | 'invalid_redirect_uri'
  | 'invalid_request'
  | 'invalid_scope'
  | 'invalid_target'
  | 'unsupported_grant_type'
  | 'unsupported_response_type';

const NAME = 'OAuthError';

/** What an app did wrong, in the words of OAuth. */
export class OAuthError extends Error {
  readonly code: OAuthErrorCode;
  constructor(code: OAuthErrorCode, message: string) {
    super(message);
    this.name = NAME;
    this.code = code;
  }
}

/** By its name: the server and the bundle of its pages have a class each. */
export function isOAuthError(error: unknown): error is OAuthError {
  return error instanceof Error && error.name === NAME;
}
