import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { OperationTypeNode } from 'graphql';

import { isOwnHost } from '../server/listen.ts';
import type { Authenticate } from './access/authenticate.ts';
import { AppSyncError, FieldError, malformed } from './error.ts';
import type { Api } from './execution/api.ts';
import { answer, createInvocation, isAnswer, prepare } from './execution/execute.ts';
import { selectByName } from './execution/select.ts';
import type { Answer } from './execution/answer.ts';
import { readQuestion } from './realtime/start-subscription.ts';
import type { Subscriptions } from './realtime/subscriptions.ts';

const MAX_BODY_BYTES = 1024 * 1024;

/** Pages of any origin may ask: the proof is in a header, and no cookie is looked at. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-amzn-RequestId,x-amzn-ErrorType,Date',
};

export interface ServeParts {
  readonly api: Api;
  readonly authenticate: Authenticate;
  readonly subscriptions: Subscriptions;
  readonly report: (error: unknown) => void;
}

/** Answers a query or a mutation, and tells subscribers of what a mutation did. */
export async function serveRequest(
  request: IncomingMessage,
  response: ServerResponse,
  parts: ServeParts,
): Promise<void> {
  const send = (status: number, body: object, errorType?: string) => {
    const text = JSON.stringify(body);
    response.writeHead(status, {
      ...CORS,
      'content-type': 'application/json;charset=UTF-8',
      'x-amzn-requestid': randomUUID(),
      ...(errorType && { 'x-amzn-errortype': errorType }),
      'x-content-type-options': 'nosniff',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  };
  try {
    if (!isOwnHost(request.headers.host)) throw new AppSyncError('Forbidden', 'No such host.', 403);
    if (request.method === 'GET' && request.url === '/healthz') return send(200, { ok: true });
    if (request.method === 'OPTIONS') return sendPreflight(response);
    send(200, await ask(request, parts));
  } catch (error) {
    if (!(error instanceof AppSyncError)) parts.report(error);
    const { errorType, message, status } =
      error instanceof AppSyncError
        ? error
        : new AppSyncError('InternalFailure', 'Internal failure.', 500);
    send(status, { errors: [{ errorType, message }] }, errorType);
  }
}

async function ask(request: IncomingMessage, parts: ServeParts): Promise<Answer> {
  const { method = '', url = '', headers } = request;
  if (method !== 'POST' || url !== '/graphql') {
    throw new AppSyncError('BadRequestException', 'Not found.', 404);
  }
  const body = await readBody(request);
  const caller = await parts.authenticate({
    ...{ method, path: '/graphql', query: '', headers, body },
    sourceIp: request.socket.remoteAddress ?? '',
  });
  const { api, subscriptions } = parts;
  const prepared = prepare(api, toQuestion(String(body)));
  if (isAnswer(prepared)) return prepared;
  const { operation } = prepared.operation;
  if (operation === OperationTypeNode.SUBSCRIPTION) {
    throw new AppSyncError('BadRequestException', 'Subscriptions go over the WebSocket.', 400);
  }
  const call = createInvocation(caller, toHeaders(headers));
  const answered = await answer(api, prepared, call);
  if (operation === OperationTypeNode.MUTATION && answered.data) {
    for (const { invalidations } of call.effects) {
      for (const one of invalidations) {
        subscriptions.invalidate(one.subscriptionField, one.payload);
      }
    }
    const { document, operation: node } = prepared;
    for (const { field, value } of selectByName(document, node.selectionSet, answered.data)) {
      if (value !== null && value !== undefined) await subscriptions.publish(field, value);
    }
  }
  return answered;
}

function toQuestion(text: string) {
  if (text === '') throw malformed('Request body is empty.');
  try {
    return readQuestion(text);
  } catch (error) {
    if (error instanceof FieldError) throw malformed(error.message);
    throw malformed('Request body is not JSON.');
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY_BYTES) throw new AppSyncError('BadRequestException', 'Too big.', 413);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const toHeaders = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(',')]),
  );

function sendPreflight(response: ServerResponse): void {
  response.writeHead(200, {
    ...CORS,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers':
      'authorization,content-type,x-api-key,x-amz-date,x-amz-security-token,x-amz-user-agent,x-amz-content-sha256',
    'access-control-max-age': '172800',
    'content-length': '0',
  });
  response.end();
}
