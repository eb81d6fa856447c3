import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal.ts';

/** Bytes of the longest answer. */
const SIZE_LIMIT = 1024 * 1024;

/** The text of an answer. @throws Refusal as soon as it is longer than a megabyte */
export async function readBody(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    // Leaving the loop closes the connection.
    if (size > SIZE_LIMIT) throw new Refusal('provider_answer_too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** How an answer begins; the connection is closed behind it. */
export async function readStart(response: IncomingMessage, bytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= bytes) break;
  }
  return Buffer.concat(chunks).subarray(0, bytes).toString('utf8');
}
