import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VerifyOptions } from '@gatehouse/iam-local/sigv4';
import { isOwnHost } from '../server/listen.ts';
import { authenticate, type Caller } from './access/authenticate.ts';
import { addCorsHeaders, answerPreflight } from './access/cors.ts';
import {
  createPermissions,
  requireAllowed,
  tagContext,
  type Policies,
} from './access/permissions.ts';
import { requireSupported } from './access/require-supported.ts';
import type { CorsRule } from './options.ts';
import { postObject } from './operations/post-object.ts';
import type { Operation, Stores } from './operations/operation.ts';
import { findOperation } from './routes.ts';
import { accessDenied, S3Error } from './wire/s3-error.ts';
import { isVirtualHost, parseRequest, requireBucket, type S3Request } from './wire/s3-request.ts';
import { renderXml } from './wire/xml.ts';

/** What requests are served from. */
export interface Service extends Stores {
  readonly policies: Policies;
  readonly signatures: Omit<VerifyOptions, 'now'>;
  readonly accountId: string;
  readonly corsRules: (bucket: string) => readonly CorsRule[];
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

interface Exchange {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
  readonly service: Service;
}

/** Answers one request, whatever comes of it. */
export async function serveRequest(exchange: Exchange): Promise<void> {
  const { message, response } = exchange;
  const requestId = randomUUID();
  response.setHeader('x-amz-request-id', requestId);
  response.setHeader('server', 'gatehouse-s3');
  try {
    await answer(exchange);
  } catch (error) {
    // The client has gone, in the midst of its body or ours.
    if (message.socket.destroyed) response.destroy();
    else sendError({ message, response, requestId }, toRefusal(error, exchange.service));
  }
}

async function answer({ message, response, service }: Exchange): Promise<void> {
  const { host } = message.headers;
  // Under a foreign name, another website is asking: DNS rebinding.
  if (!isOwnHost(host) && !isVirtualHost(host)) throw accessDenied('This is not the name of S3.');
  const request = parseRequest(message);
  const rules = request.bucket === undefined ? [] : service.corsRules(request.bucket);
  if (message.method === 'OPTIONS') return answerPreflight(message, response, rules);
  addCorsHeaders(message, response, rules);
  const signatures = { ...service.signatures, now: service.now() };
  if (isForm(request)) {
    const call = {
      ...service,
      request,
      response,
      bucket: requireBucket(request),
      region: signatures.region,
    };
    return postObject(call, { signatures, policies: service.policies });
  }
  const caller = authenticate(request, signatures);
  const bucket = requireBucket(request);
  return run(
    { message, response, service },
    { request, caller, bucket, operation: findOperation(request) },
  );
}

const isForm = ({ method, key, query, message }: S3Request) =>
  method === 'POST' &&
  key === undefined &&
  query.size === 0 &&
  /^multipart\/form-data\s*;/i.test(message.headers['content-type'] ?? '');

interface Asked {
  readonly request: S3Request;
  readonly caller: Caller;
  readonly bucket: string;
  readonly operation: Operation;
}

/** First whether it may be, then whether it is there. */
async function run({ message, response, service }: Exchange, asked: Asked): Promise<void> {
  const { request, caller, bucket, operation } = asked;
  const { records, policies, signatures } = service;
  const { key } = request;
  requireSupported(request, service.accountId);
  const isAllowed = createPermissions(request, caller, policies);
  if (operation.action !== undefined) {
    const present =
      operation.seesTags && key !== undefined ? records.getObject(bucket, key) : undefined;
    const context = {
      ...tagContext('s3:ExistingObjectTag', present?.tags ?? {}),
      ...operation.context?.(request),
    };
    requireAllowed(isAllowed, { action: operation.action, bucket, key, context });
  }
  if (operation.action !== 's3:CreateBucket' && !records.hasBucket(bucket)) {
    throw operation.action === undefined
      ? accessDenied()
      : new S3Error('NoSuchBucket', 'The specified bucket does not exist');
  }
  const body = () => {
    if (message.headers.expect !== undefined) response.writeContinue();
    return message as AsyncIterable<Buffer>;
  };
  const { region } = signatures;
  await operation.run({
    ...service,
    region,
    request,
    response,
    caller,
    isAllowed,
    bucket,
    key: key ?? '',
    body,
  });
}

interface Refused extends Pick<Exchange, 'message' | 'response'> {
  readonly requestId: string;
}

/** A refusal as it is; a defect is reported, and answered without a word of it. */
function toRefusal(error: unknown, { report }: Service): S3Error {
  if (error instanceof S3Error) return error;
  report(error);
  return new S3Error('InternalError', 'We encountered an internal error. Please try again.');
}

function sendError({ message: request, response, requestId }: Refused, error: S3Error): void {
  const { method, url = '' } = request;
  // Half an answer cannot be taken back; its reader must notice.
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { code, message, status, headers } = error;
  if (method === 'HEAD' || status === 304) {
    response.writeHead(status, headers).end();
    return;
  }
  const document = renderXml('Error', {
    Code: code,
    Message: message,
    Resource: url.split('?', 1)[0],
    RequestId: requestId,
  });
  response.writeHead(status, { ...headers, 'content-type': 'application/xml' }).end(document);
}
