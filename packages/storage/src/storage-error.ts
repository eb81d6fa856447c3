/** What went wrong at the store, in words that stay the same when AWS renames an exception. */
export type StorageErrorCode =
  | 'storage.unavailable'
  | 'storage.denied'
  | 'storage.not_found'
  | 'storage.no_upload'
  | 'storage.parts_refused'
  | 'storage.registered'
  | 'storage.failed';

/** A call to the store, or to the identity pool, failed. `cause` holds the SDK's own error. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;
  /** The same call may well succeed a little later. */
  readonly retryable: boolean;

  constructor(code: StorageErrorCode, message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'StorageError';
    this.code = code;
    this.retryable = code === 'storage.unavailable';
  }
}

const CODE_BY_NAME: Readonly<Record<string, StorageErrorCode>> = {
  NoSuchKey: 'storage.not_found',
  NotFound: 'storage.not_found',
  NoSuchUpload: 'storage.no_upload',
  InvalidPart: 'storage.parts_refused',
  InvalidPartOrder: 'storage.parts_refused',
  EntityTooSmall: 'storage.parts_refused',
  AccessDenied: 'storage.denied',
  Forbidden: 'storage.denied',
  ExpiredToken: 'storage.denied',
  InvalidToken: 'storage.denied',
  InvalidAccessKeyId: 'storage.denied',
  SignatureDoesNotMatch: 'storage.denied',
  NotAuthorizedException: 'storage.denied',
  AccessDeniedException: 'storage.denied',
  CredentialsProviderError: 'storage.denied',
  InvalidIdentityPoolConfigurationException: 'storage.denied',
  ResourceNotFoundException: 'storage.denied',
  DeveloperUserAlreadyRegisteredException: 'storage.registered',
  SlowDown: 'storage.unavailable',
  ServiceUnavailable: 'storage.unavailable',
  TooManyRequestsException: 'storage.unavailable',
  LimitExceededException: 'storage.unavailable',
  InternalErrorException: 'storage.unavailable',
  TimeoutError: 'storage.unavailable',
  AbortError: 'storage.unavailable',
};

/**
 * Turns whatever the SDK threw into a {@link StorageError}. The message names the operation and the
 * kind of failure only.
 */
export function toStorageError(operation: string, error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const code = toErrorCode(error);
  return new StorageError(code, `${operation} failed: ${code}`, error);
}

function toErrorCode(error: unknown): StorageErrorCode {
  if (!(error instanceof Error)) return 'storage.failed';
  const known = CODE_BY_NAME[error.name];
  if (known !== undefined) return known;
  // Node's network errors (ECONNREFUSED, ENOTFOUND, ...) carry a system call.
  if ('syscall' in error || 'code' in error) return 'storage.unavailable';
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === undefined || status >= 500) return 'storage.unavailable';
  // A HEAD is answered without a body, and so without a name.
  if (status === 403) return 'storage.denied';
  return 'storage.failed';
}
