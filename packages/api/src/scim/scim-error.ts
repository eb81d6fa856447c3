import type { DomainError, ErrorKind } from '@gatehouse/domain/errors';
import { getErrorSentence } from '@gatehouse/messages/error-sentence';
import { RateLimited, rateLimitHeaders } from '../limits/rate-limited.ts';
import { statusOfKind } from '../pipeline/problem.ts';
import type { Reply } from '../pipeline/reply.ts';

export const SCIM_TYPE = 'application/scim+json';

export const ERROR_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** Why a request of a directory is refused (RFC 7644, table 9). */
export type ScimType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'noTarget'
  | 'tooMany'
  | 'uniqueness';

/** A request that is wrong as SCIM. */
export class ScimRefusal extends Error {
  readonly scimType: ScimType;

  constructor(scimType: ScimType, detail: string) {
    super(detail);
    this.name = 'ScimRefusal';
    this.scimType = scimType;
  }
}

/** SCIM has no 422; and what is wrong with the syntax has a name. */
const TYPES: Partial<Record<ErrorKind, ScimType>> = {
  conflict: 'uniqueness',
  invalid: 'invalidValue',
  malformed: 'invalidSyntax',
};

const body = (status: number, detail: string, scimType?: ScimType) =>
  JSON.stringify({
    schemas: [ERROR_SCHEMA],
    status: String(status),
    ...(scimType && { scimType }),
    detail,
  });

/** Seconds after which a directory may try again. */
const RETRY_SECONDS = '5';

/** A refusal as directories read it. Its status is text (RFC 7644, 3.12). */
export function scimErrorReply(error: DomainError | ScimRefusal): Reply {
  const headers = { 'content-type': SCIM_TYPE };
  if (error instanceof ScimRefusal) {
    return { status: 400, headers, body: body(400, error.message, error.scimType) };
  }
  const { kind, code } = error;
  const status = kind === 'invalid' ? 400 : statusOfKind(kind);
  return {
    status,
    headers: {
      ...headers,
      ...(kind === 'unauthenticated' && { 'www-authenticate': 'Bearer' }),
      ...(kind === 'unavailable' && { 'retry-after': RETRY_SECONDS }),
      ...(kind === 'timeout' && { connection: 'close' }),
      ...(error instanceof RateLimited && rateLimitHeaders(error.hit)),
    },
    body: body(status, getErrorSentence(code), TYPES[kind]),
  };
}
