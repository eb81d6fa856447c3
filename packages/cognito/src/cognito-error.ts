/** What went wrong at the pool, in words that stay the same when AWS renames an exception. */
export type CognitoErrorCode =
  | 'cognito.throttled'
  | 'cognito.unavailable'
  | 'cognito.user_not_found'
  | 'cognito.resource_not_found'
  | 'cognito.user_exists'
  | 'cognito.not_authorized'
  | 'cognito.refresh_token_reused'
  | 'cognito.code_wrong'
  | 'cognito.password_refused'
  | 'cognito.unsupported_state'
  | 'cognito.invalid'
  | 'cognito.access_denied'
  | 'cognito.failed';

/** A call to the pool failed. `cause` holds the SDK's own error. */
export class CognitoError extends Error {
  readonly code: CognitoErrorCode;
  /** The same call may well succeed a little later. */
  readonly retryable: boolean;

  constructor(code: CognitoErrorCode, message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'CognitoError';
    this.code = code;
    this.retryable = code === 'cognito.throttled' || code === 'cognito.unavailable';
  }
}

const CODE_BY_NAME: Readonly<Record<string, CognitoErrorCode>> = {
  TooManyRequestsException: 'cognito.throttled',
  LimitExceededException: 'cognito.throttled',
  ThrottlingException: 'cognito.throttled',
  InternalErrorException: 'cognito.unavailable',
  ServiceUnavailableException: 'cognito.unavailable',
  TimeoutError: 'cognito.unavailable',
  AbortError: 'cognito.unavailable',
  UserNotFoundException: 'cognito.user_not_found',
  ResourceNotFoundException: 'cognito.resource_not_found',
  UsernameExistsException: 'cognito.user_exists',
  AliasExistsException: 'cognito.user_exists',
  NotAuthorizedException: 'cognito.not_authorized',
  RefreshTokenReuseException: 'cognito.refresh_token_reused',
  UnsupportedUserStateException: 'cognito.unsupported_state',
  InvalidParameterException: 'cognito.invalid',
  InvalidPasswordException: 'cognito.password_refused',
  PasswordHistoryPolicyViolationException: 'cognito.password_refused',
  CodeMismatchException: 'cognito.code_wrong',
  ExpiredCodeException: 'cognito.code_wrong',
  EnableSoftwareTokenMFAException: 'cognito.code_wrong',
  // No app waits for its first code: none is right.
  SoftwareTokenMFANotFoundException: 'cognito.code_wrong',
  UnsupportedTokenTypeException: 'cognito.invalid',
  AccessDeniedException: 'cognito.access_denied',
  CredentialsProviderError: 'cognito.access_denied',
  UnrecognizedClientException: 'cognito.access_denied',
  InvalidSignatureException: 'cognito.access_denied',
  ExpiredTokenException: 'cognito.access_denied',
};

/**
 * Turns whatever the SDK threw into a {@link CognitoError}. The message names the operation and the
 * kind of failure only: what AWS says may hold an e-mail address.
 */
export function toCognitoError(operation: string, error: unknown): CognitoError {
  if (error instanceof CognitoError) return error;
  const code = toErrorCode(error);
  return new CognitoError(code, `${operation} failed: ${code}`, error);
}

function toErrorCode(error: unknown): CognitoErrorCode {
  if (!(error instanceof Error)) return 'cognito.failed';
  const known = CODE_BY_NAME[error.name];
  if (known !== undefined) return known;
  // Node's network errors (ECONNREFUSED, ENOTFOUND, ...) carry a system call.
  if ('syscall' in error || 'code' in error) return 'cognito.unavailable';
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === undefined || status >= 500) return 'cognito.unavailable';
  return 'cognito.failed';
}
