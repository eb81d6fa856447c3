import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';

import type { DynamoDbError } from './error.ts';
import type { Answer } from './inner-dynalite.ts';

/** Browsers may ask: what they may do, the signature decides, and no cookie is looked at. */
const HEADERS = {
  'content-type': 'application/x-amz-json-1.0',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-amzn-requestid,x-amzn-errortype,x-amz-crc32,date',
  'x-content-type-options': 'nosniff',
};

/** Sends JSON as DynamoDB does, with its checksum. */
export function sendAnswer(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, {
    ...HEADERS,
    'x-amzn-requestid': randomUUID(),
    'x-amz-crc32': String(crc32(body)),
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** The same for an error; only a defect of ours is not the caller's. */
export function sendError(response: ServerResponse, { code, message }: DynamoDbError): void {
  const namespace =
    code === 'ValidationException' ? 'com.amazon.coral.validate' : 'com.amazon.coral.service';
  sendAnswer(response, {
    status: code === 'InternalServerError' ? 500 : 400,
    body: JSON.stringify({ __type: `${namespace}#${code}`, message }),
  });
}

/** Lets pages of other origins ask. */
export function sendPreflight(response: ServerResponse): void {
  response.writeHead(200, {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers':
      'authorization,content-type,x-amz-content-sha256,x-amz-date,x-amz-security-token,x-amz-target,x-amz-user-agent,amz-sdk-invocation-id,amz-sdk-request',
    'access-control-max-age': '172800',
    'content-length': '0',
  });
  response.end();
}
