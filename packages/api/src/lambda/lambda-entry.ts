import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DomainError } from '@gatehouse/domain/errors';
import type { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { API_HEADERS } from '../pipeline/headers.ts';
import { problemReply } from '../pipeline/problem.ts';
import { safePath } from './safe-path.ts';

type Entry = ReturnType<typeof handle>;

/** All else goes in base64: a text would lose the mark at the beginning of files for spreadsheets. */
const TEXT = /^(?:text\/html|application\/(?:[\w.-]+\+)?json)\b/;

/**
 * Apps as a Lambda function, for events of API Gateway: format 2.0 and 1.0 of an HTTP API, and those of a REST
 * API. Claims that an authorizer has put into the event count for nothing: the API verifies the token itself.
 * @param find the app for a path
 */
export function createLambdaEntry(find: (path: string) => Hono): Entry {
  return async (event, context) => {
    // Sockets that were closed while the environment was frozen are noticed first.
    await nextTurn();
    const path = safePath('rawPath' in event ? event.rawPath : event.path);
    const asked = { ...event, ...('rawPath' in event ? { rawPath: path } : { path }) };
    const entry = handle(find(path), { isContentTypeBinary: (type) => !TEXT.test(type) });
    return entry(asked, context);
  };
}

/** An answer of the API's own form, where no app can be asked. */
export function refusal(error: DomainError): Awaited<ReturnType<Entry>> {
  const { status, headers, body } = problemReply(error, randomUUID());
  return {
    statusCode: status,
    headers: { ...API_HEADERS, ...headers },
    body: typeof body === 'string' ? body : '',
    isBase64Encoded: false,
  };
}
