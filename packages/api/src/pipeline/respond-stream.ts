import type { OpenStream, StreamEnd } from '@gatehouse/services/live';
import { readCookie } from './cookie.ts';
import type { KnownExchange } from './exchange.ts';
import type { Reply } from './reply.ts';

/** Messages that may wait for a reader. */
const BEHIND = 16;

/** Milliseconds after which a browser whose stream broke off opens it again. */
const RETRY_MS = 3_000;

/** A browser that opens an event stream and is answered 204 does not ask again. */
const NONE: Reply = { status: 204, headers: {}, body: null };

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store, no-transform',
  // nginx and those that copied it would wait for more.
  'x-accel-buffering': 'no',
};

/**
 * Answers with server-sent events, for as long as the session behind them may listen.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function respondStream({ deps, c }: KnownExchange, open: OpenStream | null): Reply {
  const token = readCookie(c.req.header('cookie'), deps.sessionCookie);
  if (!open || token === null || c.req.method === 'HEAD') return NONE;
  const { readable, close } = createStream(open, token);
  if (!readable) return NONE;
  c.req.raw.signal.addEventListener('abort', close, { once: true });
  return { status: 200, headers: HEADERS, body: readable };
}

function createStream(open: OpenStream, token: string) {
  const encoder = new TextEncoder();
  let close: () => void = () => undefined;
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const write = (text: string) => controller?.enqueue(encoder.encode(text));
  const readable = new ReadableStream<Uint8Array>(
    {
      start: (started) => {
        controller = started;
        write(`retry: ${RETRY_MS}\n: open\n\n`);
      },
      cancel: () => close(),
    },
    new CountQueuingStrategy({ highWaterMark: BEHIND }),
  );
  const stop = open(token, {
    send: (kinds) => {
      write(`data: ${kinds.join(' ')}\n\n`);
      return (controller?.desiredSize ?? 0) > 0;
    },
    beat: () => void write(': beat\n\n'),
    end: (reason: StreamEnd) => {
      write(`event: end\ndata: ${reason}\n\n`);
      controller?.close();
      controller = undefined;
    },
  });
  if (!stop) return { readable: null, close };
  close = () => {
    controller = undefined;
    stop();
  };
  return { readable, close };
}
