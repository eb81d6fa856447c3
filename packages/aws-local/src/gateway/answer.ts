import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

import { Refusal } from './refusal.ts';
import type { Settings } from './options.ts';

/** What goes to the client. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** What a function may answer; each field may be missing. */
interface Proxied {
  readonly statusCode?: unknown;
  readonly headers?: Record<string, unknown> | null;
  readonly multiValueHeaders?: Record<string, readonly unknown[]> | null;
  readonly cookies?: readonly string[] | null;
  readonly body?: unknown;
  readonly isBase64Encoded?: boolean;
}

/** How answers are read. */
interface Reading {
  /** Of the event that was given; answers to 2.0 need not name a status. */
  readonly format: '1.0' | '2.0';
  /** Whether base64 becomes bytes again. */
  readonly decodes: boolean;
}

/**
 * Reads a function's answer.
 * @throws Refusal `badAnswer`
 */
export function parseAnswer(payload: string, { format, decodes }: Reading): Answer {
  const parsed = JSON.parse(payload) as Proxied | string | null;
  const isProxied = typeof parsed === 'object' && parsed !== null && 'statusCode' in parsed;
  if (!isProxied) {
    if (format === '1.0') throw new Refusal('badAnswer');
    const text = typeof parsed === 'string' ? parsed : payload;
    return { status: 200, headers: [JSON_TYPE], body: Buffer.from(text) };
  }
  const status = Number(parsed.statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) throw new Refusal('badAnswer');
  const { body = '' } = parsed;
  if (typeof body !== 'string' && body !== null) throw new Refusal('badAnswer');
  const headers = parsedHeaders(parsed, format);
  const hasType =
    !hasBody(status) || headers.some(([name]) => name.toLowerCase() === 'content-type');
  return {
    status,
    headers: hasType ? headers : [...headers, format === '1.0' ? JSON_TYPE : TEXT_TYPE],
    body: Buffer.from(body ?? '', decodes && parsed.isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}

/** Sends an answer, with the ids that AWS adds. */
export function sendAnswer(
  response: ServerResponse,
  { status, headers, body }: Answer,
  { type }: Settings,
): void {
  const id = randomUUID();
  const ids =
    type === 'http'
      ? [['apigw-requestid', id.slice(0, 16)]]
      : [
          ['x-amzn-requestid', id],
          ['x-amz-apigw-id', id.slice(0, 16)],
        ];
  const length = hasBody(status) ? [['content-length', String(body.length)]] : [];
  response.writeHead(status, [...headers, ...ids, ...length].flat());
  response.end(hasBody(status) ? body : undefined);
}

const hasBody = (status: number) => status !== 204 && status !== 304;

const JSON_TYPE = ['content-type', 'application/json'] as const;
const TEXT_TYPE = ['content-type', 'text/plain;charset=UTF-8'] as const;

/** What the gateway says itself. */
const OWN = new Set(['content-length', 'connection', 'transfer-encoding', 'keep-alive']);

function parsedHeaders(
  { headers, multiValueHeaders, cookies }: Proxied,
  format: '1.0' | '2.0',
): (readonly [string, string])[] {
  const several = format === '1.0' ? Object.entries(multiValueHeaders ?? {}) : [];
  const named = new Set(several.map(([name]) => name.toLowerCase()));
  const single = Object.entries(headers ?? {}).filter(([name]) => !named.has(name.toLowerCase()));
  const all = [
    ...several.flatMap(([name, values]) => values.map((value) => [name, String(value)] as const)),
    ...single.map(([name, value]) => [name, String(value)] as const),
    ...(format === '2.0' ? (cookies ?? []).map((one) => ['set-cookie', one] as const) : []),
  ];
  return all.filter(([name]) => !OWN.has(name.toLowerCase()));
}
