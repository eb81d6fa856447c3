import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { CognitoError } from '../wire/errors.ts';

const texts = new WeakMap<Context, Promise<string>>();

/** Reads a request's body as text, once: a later caller gets the same. */
export function readText(c: Context): Promise<string> {
  const known = texts.get(c);
  if (known) return known;
  const text = read(c);
  texts.set(c, text);
  return text;
}

/**
 * Straight from Node's stream where that is possible: building a web
 * `Request` with its streams first costs as much as the rest of a small operation.
 *
 * The limit on its size is the body-limit middleware's, which trusts Content-Length; a body without
 * that header goes the way on which the middleware counts.
 */
function read(c: Context): Promise<string> {
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
  const counted = c.req.header('content-length') !== undefined;
  const untouched =
    incoming && !incoming.readableDidRead && Object.keys(c.req.bodyCache).length === 0;
  if (!untouched || !counted) return c.req.text();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    incoming.once('error', reject);
    incoming.once('close', () =>
      reject(new CognitoError('SerializationException', 'The request was aborted.')),
    );
  });
}
