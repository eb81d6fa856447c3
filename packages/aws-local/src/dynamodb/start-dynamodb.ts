import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

import type { Credentials } from '@gatehouse/iam-local/credentials';
import type { Roles } from '@gatehouse/iam-local/roles';
import type { KeyPair } from '@gatehouse/iam-local/sigv4';

import { isOwnHost, listen, type Running } from '../server/listen.ts';
import { sendAnswer, sendError, sendPreflight } from './answer.ts';
import { ensureTables, type TableDefinition } from './ensure-tables.ts';
import { DynamoDbError } from './error.ts';
import { passGate } from './gate.ts';
import type { GateParts } from './gate-parts.ts';
import { startInnerDynalite } from './inner-dynalite.ts';
import { createTables } from './tables.ts';

/** Settings of a local DynamoDB. */
export interface DynamoDbOptions {
  /** 0 takes a free port of 127.0.0.1. */
  readonly port: number;
  /** Folder of the durable store; without one, all is in memory. */
  readonly folder?: string;
  /** Opens session tokens. */
  readonly credentials: Credentials;
  readonly roles: Roles;
  /** The account's own key pair, which may do everything. */
  readonly keyPair?: KeyPair;
  /** Made at the start if they are missing. */
  readonly tables?: readonly TableDefinition[];
  readonly region?: string;
  readonly accountId?: string;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Told about defects; default writes to stderr. */
  readonly report?: (error: unknown) => void;
}

const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** Starts dynalite behind a check of signatures and policies. */
export async function startDynamoDb(options: DynamoDbOptions): Promise<Running> {
  const { port, folder, tables = [], report = console.error } = options;
  const inner = await startInnerDynalite(folder);
  const parts: GateParts = {
    region: 'us-east-1',
    accountId: '000000000000',
    now: Date.now,
    ...options,
    inner,
    tables: createTables(inner),
  };
  try {
    await ensureTables(inner, tables);
    const server = await listen(port, (request, response) => {
      answer(request, response, parts).catch((error: unknown) => {
        if (!(error instanceof DynamoDbError)) report(error);
        const shown =
          error instanceof DynamoDbError ? error : new DynamoDbError('InternalServerError', '');
        sendError(response, shown);
      });
    });
    return {
      url: server.url,
      async close() {
        await server.close();
        await inner.close();
      },
    };
  } catch (error) {
    await inner.close();
    throw error;
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  parts: GateParts,
): Promise<void> {
  const { method = '', headers, url = '' } = request;
  if (!isOwnHost(headers.host)) {
    throw new DynamoDbError('AccessDeniedException', 'This is a service of another host.');
  }
  if (method === 'OPTIONS') return sendPreflight(response);
  if (method === 'GET' && url === '/healthz') {
    return sendAnswer(response, { status: 200, body: '"ok"' });
  }
  const type = headers['content-type'];
  if (method !== 'POST' || url !== '/' || type !== 'application/x-amz-json-1.0') {
    throw new DynamoDbError('UnknownOperationException', '');
  }
  const body = await readBody(request);
  sendAnswer(response, await passGate({ method, path: '/', query: '', headers, body }, parts));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? Infinity) > MAX_BODY_BYTES) {
    throw new DynamoDbError(
      'SerializationException',
      'The length of the body is missing or too big',
    );
  }
  return buffer(request);
}
