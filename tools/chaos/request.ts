import { randomUUID } from 'node:crypto';
import { request as send } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** What came of a request: an answer, or no one knows. */
export type Outcome =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly requestId: string;
      readonly replayed: boolean;
      readonly json: Record<string, unknown>;
    }
  /** The connection was refused: nothing happened. */
  | { readonly kind: 'unsent' }
  /** The connection broke, or nothing came: it may have happened. */
  | { readonly kind: 'lost' };

export interface Call {
  readonly method: string;
  /** Below `/api/v1`. */
  readonly path: string;
  readonly body?: object;
  readonly sessionToken?: string;
  /** An API key. */
  readonly bearer?: string;
  /** Of a POST that was sent before; a new one without it. */
  readonly idempotencyKey?: string;
}

/** Milliseconds. A request has five seconds at the server. */
const PATIENCE = 12_000;

/** Tries of a request with a key, as a good client makes them. */
const TRIES = 6;

/**
 * Sends a request as a browser would. A POST carries an idempotency key, and is repeated, on the
 * other replica in turn, for as long as no one knows what came of it.
 * @param ports of the replicas, the first one first
 */
export async function request(
  origin: string,
  ports: readonly number[],
  call: Call,
): Promise<Outcome> {
  const key = call.method === 'POST' ? (call.idempotencyKey ?? randomUUID()) : null;
  let outcome: Outcome = { kind: 'unsent' };
  let mayHaveHappened = false;
  for (let tries = 0; tries < (key ? TRIES : 2); tries += 1) {
    const next = await once(origin, ports[tries % ports.length] ?? 0, call, key);
    if (next.kind !== 'unsent') outcome = next;
    if (isCertain(next)) return settled(next, mayHaveHappened);
    if (next.kind !== 'unsent') {
      mayHaveHappened = true;
      if (!key) return next;
    }
    await sleep(100 * (tries + 1));
  }
  return mayHaveHappened ? { kind: 'lost' } : outcome;
}

/** A refusal after an answer that was lost says nothing about the first try. */
function settled(outcome: Outcome, mayHaveHappened: boolean): Outcome {
  const refused = outcome.kind === 'answer' && outcome.status >= 400;
  return refused && mayHaveHappened ? { kind: 'lost' } : outcome;
}

/** 503: the commit may have gone through. 409 `in_progress`: the first try still runs. */
function isCertain(outcome: Outcome): boolean {
  if (outcome.kind !== 'answer') return false;
  return outcome.status !== 503 && outcome.json['code'] !== 'idempotency.in_progress';
}

function once(origin: string, port: number, call: Call, key: string | null): Promise<Outcome> {
  return new Promise((resolve) => {
    const body = call.body && JSON.stringify(call.body);
    const outgoing = send(
      {
        host: '127.0.0.1',
        port,
        method: call.method,
        path: `/api/v1${call.path}`,
        agent: false,
        timeout: PATIENCE,
        headers: {
          host: new URL(origin).host,
          ...(call.bearer === undefined
            ? {
                cookie: `gatehouse.sid=${call.sessionToken ?? ''}`,
                'sec-fetch-site': 'same-origin',
              }
            : { authorization: `Bearer ${call.bearer}` }),
          ...(body !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          }),
          ...(key !== null && { 'idempotency-key': key }),
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('error', () => resolve({ kind: 'lost' }));
        response.on('end', () => {
          if (!response.complete) return resolve({ kind: 'lost' });
          resolve({
            kind: 'answer',
            status: response.statusCode ?? 0,
            requestId: String(response.headers['x-request-id'] ?? ''),
            replayed: response.headers['idempotent-replayed'] === 'true',
            json: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
          });
        });
      },
    );
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ kind: error.code === 'ECONNREFUSED' ? 'unsent' : 'lost' }),
    );
    outgoing.end(body);
  });
}
