/** The one client of our own OpenID provider: the user pool. */
export interface OpClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The pool's callback, to the character. */
  readonly redirectUri: string;
}

/** An error of OAuth (RFC 6749, 4.1.2.1 and 5.2). */
export type OAuthError =
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_request'
  | 'invalid_scope'
  | 'unsupported_grant_type'
  | 'unsupported_response_type';
