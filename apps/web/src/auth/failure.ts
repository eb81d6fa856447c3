import { type ErrorCode, isDomainError } from '@gatehouse/domain/errors';

/** Why no one was signed in: the `error` of the sign-in page's address. */
export type SignInFailure =
  /** The person turned back at the pool's page. */
  | 'cancelled'
  /** It took too long, or went on in another browser: the cookies of the start are not here. */
  | 'expired'
  /** The answer is not one that we can believe: start again. */
  | 'refused'
  /** Someone here has that address, and there is no proof that it is the same person. */
  | 'address_taken'
  /** The pool or our own database cannot be asked, or the settings are wrong. */
  | 'unavailable';

/** Errors of the pool (RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6) that are no refusal. */
const AUTHORIZATION_ERRORS: ReadonlyMap<string, SignInFailure> = new Map([
  ['access_denied', 'cancelled'],
  ['server_error', 'unavailable'],
  ['temporarily_unavailable', 'unavailable'],
]);

/** Codes of oauth4webapi that say that an answer was no proper answer, or not of this issuer. */
const UNUSABLE_ANSWER = new Set([
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_PARSE_ERROR',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_WWW_AUTHENTICATE_CHALLENGE',
]);

/**
 * Sorts what went wrong. Only what is known to be the answer's fault is `refused`; the rest is ours
 * or the pool's.
 * @param failure an error as next-auth reports it, wrapped once or more
 * @param answer the `error` of the pool's answer; next-auth says that there was one, not which
 */
export function signInFailure(failure: unknown, answer: string | null): SignInFailure {
  for (const error of getCauses(failure)) {
    const kind = getFailureKind(error, answer);
    if (kind) return kind;
  }
  return 'unavailable';
}

/** Is an error with this code of ours among the causes? */
export function hasCode(failure: unknown, code: ErrorCode): boolean {
  return getCauses(failure).some((error) => isDomainError(error) && error.code === code);
}

/** The names, codes and messages of an error and its causes: enough for a log, and no token. */
export function getReasons(failure: unknown): string[] {
  return getCauses(failure).map((error) => {
    const { code, type } = toFields(error);
    // Next's build shortens the names of next-auth's classes; their type stays.
    return [type ?? error.name, code, error.message].filter(isText).join(': ');
  });
}

function getFailureKind(error: Error, answer: string | null): SignInFailure | null {
  if (isDomainError(error) && error.code === 'auth.address_taken') return 'address_taken';
  if (isDomainError(error)) return error.kind === 'unavailable' ? 'unavailable' : 'refused';
  const { code, type, error: tokenError } = toFields(error);
  if (type === 'InvalidCheck') return 'expired';
  if (type === 'OAuthCallbackError') return AUTHORIZATION_ERRORS.get(answer ?? '') ?? 'refused';
  if (code === 'OAUTH_RESPONSE_BODY_ERROR') {
    return tokenError === 'invalid_grant' ? 'refused' : 'unavailable';
  }
  if (isText(code) && code.startsWith('OAUTH_')) {
    return UNUSABLE_ANSWER.has(code) ? 'unavailable' : 'refused';
  }
  return null;
}

/** next-auth keeps what it wraps in `cause.err`, others in `cause`. */
function getCauses(failure: unknown): Error[] {
  const errors: Error[] = [];
  let next: unknown = failure;
  while (next instanceof Error && errors.length < 10) {
    errors.push(next);
    const cause: unknown = next.cause;
    next = cause instanceof Error ? cause : toFields(cause).err;
  }
  return errors;
}

function toFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
