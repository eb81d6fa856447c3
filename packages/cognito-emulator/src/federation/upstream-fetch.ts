import { requireUpstreamUrl } from './upstream-url.ts';

/** Milliseconds until a provider must have answered in full. */
const TIME_LIMIT = 5000;
/** Bytes of the longest answer. */
const SIZE_LIMIT = 1024 * 1024;

/** An answer of a provider, read to its end. */
export interface UpstreamResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
}

async function readText(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > SIZE_LIMIT) throw new Error('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Asks a provider: no redirects, five seconds, at most a megabyte.
 * @throws when the address is not allowed, or there is no such answer
 */
export async function fetchUpstream(
  address: string,
  init: Pick<RequestInit, 'method' | 'headers' | 'body'> = {},
): Promise<UpstreamResponse> {
  const url = requireUpstreamUrl(address, 'The address of the identity provider');
  const signal = AbortSignal.timeout(TIME_LIMIT);
  const response = await fetch(url, { ...init, redirect: 'error', signal });
  return { ok: response.ok, status: response.status, text: await readText(response.body) };
}

/** A JSON object, or undefined for any other text. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
