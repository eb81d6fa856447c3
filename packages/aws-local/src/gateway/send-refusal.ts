import type { ServerResponse } from 'node:http';

import { sendAnswer } from './answer.ts';
import type { Settings } from './options.ts';
import type { Reason, Refusal } from './refusal.ts';

type Words = readonly [status: number, body: string, errorType?: string];

/** Answers of an HTTP API. */
const HTTP: Readonly<Record<Reason, Words>> = {
  unauthorized: [401, '{"message":"Unauthorized"}'],
  forbidden: [403, '{"message":"Forbidden"}'],
  denied: [403, '{"message":"Forbidden"}'],
  notAllowed: [403, '{"message":"Forbidden"}'],
  noRoute: [404, '{"message":"Not Found"}'],
  badRequest: [400, '{"message":"Bad Request"}'],
  headersTooLarge: [431, '{"message":"Request Header Fields Too Large"}'],
  bodyTooLarge: [413, '{"message":"Request Entity Too Large"}'],
  authorizerFailed: [500, '{"message":"Internal Server Error"}'],
  functionFailed: [500, '{"message":"Internal Server Error"}'],
  badAnswer: [500, '{"message":"Internal Server Error"}'],
  timedOut: [503, '{"message":"Service Unavailable"}'],
};

/** Answers of a REST API, with its own spelling and spaces. */
const REST: Readonly<Record<Reason, Words>> = {
  unauthorized: [401, '{"message":"Unauthorized"}', 'UnauthorizedException'],
  forbidden: [403, '{"message":"Forbidden"}', 'ForbiddenException'],
  denied: [
    403,
    '{"Message":"User is not authorized to access this resource with an explicit deny"}',
    'AccessDeniedException',
  ],
  notAllowed: [
    403,
    '{"Message":"User is not authorized to access this resource"}',
    'AccessDeniedException',
  ],
  noRoute: [
    403,
    '{"message":"Missing Authentication Token"}',
    'MissingAuthenticationTokenException',
  ],
  badRequest: [400, '{"message":"Bad Request"}', 'BadRequestException'],
  headersTooLarge: [431, '{"message":"Request Header Fields Too Large"}'],
  bodyTooLarge: [
    413,
    '{"message":"HTTP content length exceeded 10485760 bytes."}',
    'RequestTooLargeException',
  ],
  authorizerFailed: [500, '{"message":null}', 'AuthorizerConfigurationException'],
  functionFailed: [502, '{"message": "Internal server error"}', 'InternalServerErrorException'],
  badAnswer: [502, '{"message": "Internal server error"}', 'InternalServerErrorException'],
  timedOut: [504, '{"message": "Endpoint request timed out"}', 'InternalServerErrorException'],
};

/** Answers in the gateway's own words. */
export function sendRefusal(
  response: ServerResponse,
  { reason, challenge }: Refusal,
  settings: Settings,
): void {
  const [status, body, errorType] = (settings.type === 'rest' ? REST : HTTP)[reason];
  const headers: [string, string][] = [['content-type', 'application/json']];
  if (errorType) headers.push(['x-amzn-errortype', errorType]);
  if (challenge && settings.type === 'http') headers.push(['www-authenticate', challenge]);
  // What is still being sent is not read.
  if (status === 413 || status === 431) headers.push(['connection', 'close']);
  sendAnswer(response, { status, headers, body: Buffer.from(body) }, settings);
}
