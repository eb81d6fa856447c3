import { DomainError, type ErrorKind, isDomainError } from '@gatehouse/domain/errors';
import { getErrorSentence } from '@gatehouse/messages/error-sentence';
import { RateLimited, rateLimitHeaders } from '../limits/rate-limited.ts';
import type { Reply } from './reply.ts';
import type { Problem } from '../schemas/problem.ts';

/** The only place that knows HTTP statuses. */
const STATUS: Readonly<Record<ErrorKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method: 405,
  conflict: 409,
  gone: 410,
  outdated: 412,
  timeout: 408,
  too_large: 413,
  url_too_long: 414,
  media_type: 415,
  invalid: 422,
  too_many: 429,
  headers_too_large: 431,
  internal: 500,
  unavailable: 503,
};

/** Seconds after which a caller may try again. */
const RETRY_AFTER: Partial<Record<ErrorKind, number>> = { unavailable: 5 };

/** Any error as a DomainError; what we do not know is `internal.error`, its cause kept. */
export function toDomainError(error: unknown): DomainError {
  return isDomainError(error) ? error : new DomainError('internal.error', { cause: error });
}

/** The HTTP status of a kind of error. */
export function statusOfKind(kind: ErrorKind): number {
  return STATUS[kind];
}

/** An error as RFC 9457 problem details. */
export function toProblem(error: DomainError): Problem {
  return {
    type: `urn:gatehouse:problem:${error.code}`,
    title: getErrorSentence(error.code),
    status: STATUS[error.kind],
    code: error.code,
    ...(Object.keys(error.fields).length > 0 && { fields: error.fields }),
    ...(error.why.length > 0 && { why: [...error.why] }),
  };
}

/**
 * The answer to an error. A 404 names no request: other tenants' things and missing
 * ones must be alike to the byte.
 */
export function problemReply(error: DomainError, requestId: string): Reply {
  const problem = toProblem(error);
  if (error.kind !== 'not_found') problem.requestId = requestId;
  const retryAfter = RETRY_AFTER[error.kind];
  const headers = {
    'content-type': 'application/problem+json',
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    ...(error instanceof RateLimited && rateLimitHeaders(error.hit)),
    // What is left of the body must not be taken for the next request.
    ...(error.kind === 'timeout' && { connection: 'close' }),
    ...(error.kind === 'unauthenticated' && { 'www-authenticate': 'Bearer' }),
  };
  return { status: problem.status, headers, body: JSON.stringify(problem) };
}

/** The same as a whole response, for hosts that refuse before the API does. */
export function problemResponse(error: DomainError, requestId: string): Response {
  const { status, headers, body } = problemReply(error, requestId);
  return new Response(body, { status, headers: { ...headers } });
}
