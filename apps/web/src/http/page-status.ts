import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * A page that is drawn on the server cannot choose its status: Next answers `notFound()` in a
 * layout with an empty page that only a script fills. So the front server names each request, and
 * a page that refuses says by that name which status its answer has.
 */
const NAME = 'x-gatehouse-answer';

/** The server and the bundle of pages each load this module: what they share is global. */
const SHARED = Symbol.for('gatehouse.page-status');
const shared = globalThis as { [SHARED]?: Map<string, number | null> };
const statuses = (shared[SHARED] ??= new Map());

/** Names the request, and gives its answer the status that the page asks for. */
export function takeStatus(request: IncomingMessage, response: ServerResponse): void {
  const name = randomUUID();
  statuses.set(name, null);
  request.headers[NAME] = name;
  request.rawHeaders.push(NAME, name);
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) =>
    writeHead((status === 200 && statuses.get(name)) || status, ...rest);
  response.once('close', () => statuses.delete(name));
}

/**
 * Says which status the answer to this request has.
 * @returns false where no one listens: under a host that runs Next alone, and for the payload of a
 *   navigation, which a script draws in any case
 */
export function askForStatus(headers: Pick<Headers, 'get'>, status: number): boolean {
  const name = headers.get(NAME);
  if (name === null || headers.get('rsc') !== null || !statuses.has(name)) return false;
  statuses.set(name, status);
  return true;
}
