import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DomainError } from '@gatehouse/domain/errors';
import type { Hono } from 'hono';
import {
  type APIGatewayProxyResult,
  handle,
  type LambdaContext,
  type LambdaEvent,
} from 'hono/aws-lambda';
import { API_HEADERS } from '../pipeline/headers.ts';
import { problemReply } from '../pipeline/problem.ts';
import { safePath } from './safe-path.ts';

/** What Lambda calls. */
export type LambdaEntry = (
  event: LambdaEvent,
  context?: LambdaContext,
) => Promise<APIGatewayProxyResult>;

/** All else goes in base64: a text would lose the mark at the beginning of files for spreadsheets. */
const TEXT = /^(?:text\/html|application\/(?:[\w.-]+\+)?json)\b/;

/**
 * Apps as a Lambda function, for events of API Gateway: format 2.0 and 1.0 of an HTTP API, and those of a REST
 * API. Claims that an authorizer has put into the event count for nothing: the API verifies the token itself.
 * @param find the app for a path
 */
export function createLambdaEntry(find: (path: string) => Hono): LambdaEntry {
  return async (event, context) => {
    // Sockets that were closed while the environment was frozen are noticed first.
    await nextTurn();
    const path = safePath('rawPath' in event ? event.rawPath : event.path);
    const located = 'rawPath' in event ? { rawPath: path } : { path };
    const asked = { ...event, ...located, headers: keepEmpty(event.headers) } as LambdaEvent;
    const entry = handle(find(path), { isContentTypeBinary: (type) => !TEXT.test(type) });
    return entry(asked, context);
  };
}

/**
 * The adapter passes over headers without a value, and an empty `If-Match` is a condition that does not hold. A blank
 * is no value either, once it is in a `Headers` (Fetch standard).
 */
function keepEmpty(headers: object | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [name, value === '' ? ' ' : value]),
  );
}

/** An answer of the API's own form, where no app can be asked. */
export function refusal(error: DomainError): APIGatewayProxyResult {
  const { status, headers, body } = problemReply(error, randomUUID());
  return {
    statusCode: status,
    headers: { ...API_HEADERS, ...headers },
    body: typeof body === 'string' ? body : '',
    isBase64Encoded: false,
  };
}
