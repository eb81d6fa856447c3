import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CorsRule } from '../options.ts';
import { accessDenied } from '../wire/s3-error.ts';

/** What pages need to upload in parts and to verify what they download. */
const EXPOSED = [
  'ETag',
  'Content-Range',
  'x-amz-request-id',
  ...['crc32', 'crc32c', 'sha1', 'sha256', 'type'].map((one) => `x-amz-checksum-${one}`),
];

const VARY = 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method';

/** The rule of buckets that have none of their own. */
export const defaultCorsRules = (origins: readonly string[]): readonly CorsRule[] =>
  origins.length === 0
    ? []
    : [
        {
          allowedOrigins: origins,
          allowedMethods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
          allowedHeaders: ['*'],
          exposeHeaders: EXPOSED,
          maxAgeSeconds: 3000,
        },
      ];

/** Whether a text fits a pattern in which one `*` stands for anything. */
function fits(pattern: string, text: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return pattern === text;
  const isLongEnough = text.length >= before.length + after.length;
  return isLongEnough && text.startsWith(before) && text.endsWith(after);
}

const splitNames = (list: string) =>
  list
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');

const findRule = (rules: readonly CorsRule[], origin: string, method: string) =>
  rules.find(
    ({ allowedOrigins, allowedMethods }) =>
      allowedMethods.includes(method) && allowedOrigins.some((pattern) => fits(pattern, origin)),
  );

function allowOrigin(response: ServerResponse, rule: CorsRule, origin: string): void {
  const isAny = rule.allowedOrigins.includes('*');
  response.setHeader('access-control-allow-origin', isAny ? '*' : origin);
  response.setHeader('access-control-allow-methods', rule.allowedMethods.join(', '));
  if (rule.exposeHeaders) {
    response.setHeader('access-control-expose-headers', rule.exposeHeaders.join(', '));
  }
}

/** Lets a page of an allowed origin read the response, also one that refuses. */
export function addCorsHeaders(
  { headers, method = '' }: IncomingMessage,
  response: ServerResponse,
  rules: readonly CorsRule[],
): void {
  if (rules.length > 0) response.setHeader('vary', VARY);
  const { origin } = headers;
  const rule = origin === undefined ? undefined : findRule(rules, origin, method);
  if (origin !== undefined && rule) allowOrigin(response, rule, origin);
}

/** Answers a preflight, which is never signed. @throws S3Error when no rule allows what it asks for */
export function answerPreflight(
  { headers }: IncomingMessage,
  response: ServerResponse,
  rules: readonly CorsRule[],
): void {
  const { origin = '', 'access-control-request-method': method = '' } = headers;
  const names = splitNames(headers['access-control-request-headers'] ?? '');
  const rule = findRule(rules, origin, method);
  const allowed = (rule?.allowedHeaders ?? []).map((name) => name.toLowerCase());
  if (!rule || !names.every((name) => allowed.some((pattern) => fits(pattern, name)))) {
    throw accessDenied('CORSResponse: This CORS request is not allowed.');
  }
  response.setHeader('vary', VARY);
  allowOrigin(response, rule, origin);
  if (names.length > 0) response.setHeader('access-control-allow-headers', names.join(', '));
  if (rule.maxAgeSeconds !== undefined) {
    response.setHeader('access-control-max-age', String(rule.maxAgeSeconds));
  }
  response.writeHead(200).end();
}
