import { DomainError } from '@gatehouse/domain/errors';
import { TIME_LIMITS, withTimeout } from './with-timeout.ts';

/** Bytes. No request of the API comes near, but for a picture. */
const LIMIT = 64 * 1024;

const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/**
 * Reads a request's JSON body: strict UTF-8. A byte order mark before it, which .NET and PowerShell
 * write, is passed over (RFC 8259 §8.1).
 * @param ms milliseconds for it to arrive
 * @param limit bytes at most; 64 KiB
 * @throws DomainError `input.media_type`, `input.too_large`, `input.timed_out`, `input.malformed`
 */
export async function readJson(
  request: Pick<Request, 'body' | 'headers'>,
  ms = TIME_LIMITS.body,
  limit = LIMIT,
): Promise<unknown> {
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) {
    throw new DomainError('input.media_type');
  }
  const bytes = await withTimeout(ms, 'input.timed_out', readBytes(request, limit));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new DomainError('input.malformed', { cause: error });
  }
}

/** @throws DomainError `input.too_large` */
export async function readBytes(
  request: Pick<Request, 'body' | 'headers'>,
  limit: number,
): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) {
    throw new DomainError('input.too_large');
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | readonly Uint8Array[] = request.body ?? [];
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) throw new DomainError('input.too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
