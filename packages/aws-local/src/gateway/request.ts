import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import { Refusal } from './refusal.ts';
import type { Settings } from './options.ts';

/** A request as the gateway has received it. */
export interface GatewayRequest {
  readonly id: string;
  readonly method: string;
  /** As sent, without the stage. */
  readonly rawPath: string;
  /** Decoded, as an HTTP API hands it on; what follows a decoded `?` is lost there. */
  readonly path: string;
  /** As sent, without the `?`. */
  readonly rawQuery: string;
  /** As sent, those that the gateway adds included. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly host: string;
  readonly userAgent: string;
  readonly sourceIp: string;
  readonly time: Date;
  readonly body: Buffer;
}

/** Bytes of the request line and all headers, and of the body (quotas of API Gateway). */
const LIMITS = { head: 10_240, body: 10 * 1024 * 1024 };

/** What the gateway alone may say. */
const OWN =
  /^(?:x-forwarded-(?:port|proto)|connection|keep-alive|transfer-encoding|expect|upgrade)$/i;

/**
 * Reads a request whole.
 * @throws Refusal 431, 413 or 400
 */
export async function receiveRequest(
  incoming: IncomingMessage,
  { type, stage, now }: Settings,
): Promise<GatewayRequest> {
  const { method = '', url = '', rawHeaders } = incoming;
  const head = [method, url, ...rawHeaders].reduce((sum, text) => sum + text.length, 0);
  if (head > LIMITS.head) throw new Refusal('headersTooLarge');
  const [whole = '', ...query] = url.split('?');
  const rawPath = type === 'rest' ? withoutStage(whole, stage) : whole;
  const sourceIp = incoming.socket.remoteAddress ?? '127.0.0.1';
  return {
    id: randomUUID(),
    method,
    rawPath,
    path: decodePath(rawPath),
    rawQuery: query.join('?'),
    headers: forwardedHeaders(rawHeaders, sourceIp, incoming.socket.localPort),
    host: incoming.headers.host ?? '',
    userAgent: incoming.headers['user-agent'] ?? '',
    sourceIp,
    time: new Date(now()),
    body: await readBody(incoming),
  };
}

/** All values of a header, in one text; null where it was not sent. */
export function findHeader({ headers }: GatewayRequest, wanted: string): string | null {
  const name = wanted.toLowerCase();
  const values = headers.filter(([one]) => one.toLowerCase() === name).map(([, value]) => value);
  return values.length === 0 ? null : values.join(',');
}

/** Names in lower case; several values of one name are joined by commas, in their order. */
export function joinedHeaders(headers: GatewayRequest['headers']): Record<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of headers) {
    const before = joined.get(name.toLowerCase());
    joined.set(name.toLowerCase(), before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(joined);
}

function withoutStage(path: string, stage: string): string {
  const prefix = `/${stage}`;
  if (path === prefix) return '/';
  if (path.startsWith(`${prefix}/`)) return path.slice(prefix.length);
  throw new Refusal('noRoute');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).split('?', 1)[0] ?? '';
  } catch {
    throw new Refusal('badRequest');
  }
}

/** A client's own `X-Forwarded-For` stays in front of the address that the gateway saw. */
function forwardedHeaders(raw: readonly string[], sourceIp: string, port = 0) {
  const sent: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) sent.push([raw[at] ?? '', raw[at + 1] ?? '']);
  const isForwardedFor = ([name]: readonly [string, string]) => /^x-forwarded-for$/i.test(name);
  const before = sent.filter(isForwardedFor).map(([, value]) => value);
  return [
    ...sent.filter((header) => !OWN.test(header[0]) && !isForwardedFor(header)),
    ['X-Forwarded-For', [...before, sourceIp].join(', ')] as const,
    ['X-Forwarded-Port', String(port)] as const,
    ['X-Forwarded-Proto', 'http'] as const,
  ];
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // An iterator that ends early must not close the connection: the refusal goes by it.
  for await (const chunk of incoming.iterator({
    destroyOnReturn: false,
  }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LIMITS.body) throw new Refusal('bodyTooLarge');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
