import { type Agent, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** Of one connection, not of the message (RFC 9110 §7.6.1); and the front server continues by itself. */
const OF_CONNECTION = new Set([
  ...['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding'],
  ...['upgrade', 'expect'],
]);

/** Where a request is passed on to: a server on a socket of this machine. */
export interface Upstream {
  readonly socketPath: string;
  readonly agent: Agent;
}

/**
 * Has another server answer, as it comes: neither body is held back. Who leaves early is gone there
 * as well. Headers must have been cleaned before.
 * @throws Error when the other does not answer, or ends in the middle of it
 */
export async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  { socketPath, agent }: Upstream,
): Promise<void> {
  const passed = ask({
    socketPath,
    agent,
    method: request.method,
    path: request.url,
    headers: toHeaders(request.rawHeaders),
    setHost: false,
  });
  let answer: IncomingMessage | null = null;
  let left = false;
  response.once('close', () => {
    left = !response.writableFinished && !answer?.destroyed;
    passed.destroy();
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    passed.once('response', resolve).on('error', reject);
  });
  if (hasBody(request)) request.pipe(passed);
  else passed.end();
  try {
    answer = await answered;
    for (const [name, values] of Object.entries(answer.headersDistinct)) {
      if (!values || OF_CONNECTION.has(name)) continue;
      response.setHeader(name, values.length === 1 ? (values[0] ?? '') : values);
    }
    response.writeHead(answer.statusCode ?? 502);
    await pipeline(answer, response);
  } catch (error) {
    // Of a client that has left, no one is told.
    if (!left) throw error;
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

/** As they came, with repeated ones and without those of the connection. */
function toHeaders(raw: readonly string[]): string[] {
  const kept = [];
  for (let at = 0; at < raw.length; at += 2) {
    const [name = '', value = ''] = raw.slice(at, at + 2);
    if (!OF_CONNECTION.has(name.toLowerCase())) kept.push(name, value);
  }
  return kept;
}
