import type { RawData, WebSocket } from 'ws';

import type { Authenticate } from '../access/authenticate.ts';
import { AppSyncError } from '../error.ts';
import type { Api } from '../execution/api.ts';
import { provedRequest, readRealtimeHeaders } from './headers.ts';
import { isRefused, readQuestion, startSubscription } from './start-subscription.ts';
import type { Subscription, Subscriptions } from './subscriptions.ts';

/** AppSync's own. */
const CONNECTION_TIMEOUT_MS = 300_000;
const MAX_SUBSCRIPTIONS = 100;
/** Bounds of this server: messages that wait to be read, bytes that wait to be sent, time to begin. */
const MAX_WAITING = 200;
const MAX_BUFFERED = 4 * 1024 * 1024;
const INIT_WITHIN_MS = 15_000;

export interface ConnectionParts {
  readonly api: Api;
  readonly authenticate: Authenticate;
  readonly subscriptions: Subscriptions;
  readonly keepAliveMs: number;
  readonly report: (error: unknown) => void;
}

/** What a client sends. */
interface Message {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly payload?: { readonly data?: unknown; readonly extensions?: { authorization?: unknown } };
}

/**
 * Serves one connection by AppSync's protocol, which is Apollo's old one with `start_ack`.
 *
 * @param header of the connection: who opens it, in JSON
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html
 */
export function serveConnection(
  socket: WebSocket,
  header: unknown,
  sourceIp: string,
  parts: ConnectionParts,
): void {
  const { api, authenticate, subscriptions, keepAliveMs, report } = parts;
  const started = new Map<string, Subscription>();
  let isReady = false;
  let waiting = 0;
  let keepAlive: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const initTimer = setTimeout(() => socket.close(1008), INIT_WITHIN_MS).unref();

  const send = (message: object): void => {
    if (socket.readyState !== socket.OPEN) return;
    socket.send(JSON.stringify(message));
    if (socket.bufferedAmount > MAX_BUFFERED) socket.terminate();
  };
  const sendError = (id: unknown, errorType: string, message: string): void =>
    send({ id, type: 'error', payload: { errors: [{ errorType, message }] } });

  async function init(): Promise<void> {
    try {
      // Twice: a body of `{}` on `/connect` is what signatures of a connection are made over.
      await authenticate(provedRequest(readRealtimeHeaders(header), '/connect', '{}', sourceIp));
    } catch (error) {
      if (!(error instanceof AppSyncError)) throw error;
      const { errorType, message, status: errorCode } = error;
      send({ type: 'connection_error', payload: { errors: [{ errorType, message, errorCode }] } });
      socket.close(1008);
      return;
    }
    isReady = true;
    clearTimeout(initTimer);
    send({ type: 'connection_ack', payload: { connectionTimeoutMs: CONNECTION_TIMEOUT_MS } });
    send({ type: 'ka' });
    keepAlive ??= setInterval(() => send({ type: 'ka' }), keepAliveMs).unref();
  }

  async function start(id: string, { data, extensions }: NonNullable<Message['payload']>) {
    if (typeof data !== 'string') {
      const message = 'unknown not supported through the realtime channel';
      return sendError(id, 'UnsupportedOperation', message);
    }
    if (started.has(id)) return sendError(id, 'DuplicatedOperationError', 'The id is in use.');
    if (started.size >= MAX_SUBSCRIPTIONS) {
      const message = 'Max number of 100 subscriptions reached';
      return sendError(id, 'MaxSubscriptionsReachedError', message);
    }
    const headers = readRealtimeHeaders(extensions?.authorization);
    const caller = await authenticate(provedRequest(headers, '', data, sourceIp));
    const one = await startSubscription(api, readQuestion(data), caller, headers);
    if (isRefused(one)) {
      return send({ id, type: 'error', payload: { errors: one.errors } });
    }
    // Gone while its resolver ran.
    if (socket.readyState !== socket.OPEN) return;
    const subscription: Subscription = {
      ...one,
      send: (payload) => send({ id, type: 'data', payload }),
      end: () => {
        started.delete(id);
        send({ id, type: 'complete' });
        // AppSync closes the connection; the client comes back with what it may still have.
        socket.close(1000);
      },
    };
    started.set(id, subscription);
    send({ id, type: 'start_ack' });
    subscriptions.add(subscription);
  }

  function stop(id: string): void {
    const subscription = started.get(id);
    if (!subscription) return;
    started.delete(id);
    subscriptions.remove(subscription);
    send({ id, type: 'complete' });
  }

  async function receive(raw: RawData): Promise<void> {
    let id: unknown;
    try {
      const message = JSON.parse(String(raw)) as Message | null;
      const type = message?.type;
      id = message?.id;
      if (type === 'connection_init') return await init();
      if (!isReady) return socket.close(1008);
      if (typeof id !== 'string' || id.length > 128 || (type !== 'start' && type !== 'stop')) {
        const text = 'unknown not supported through the realtime channel';
        return sendError(id, 'UnsupportedOperation', text);
      }
      if (type === 'stop') stop(id);
      else await start(id, message?.payload ?? {});
    } catch (error) {
      if (error instanceof AppSyncError) return sendError(id, error.errorType, error.message);
      if (!(error instanceof SyntaxError)) report(error);
      sendError(id, 'BadRequestException', 'The message cannot be read.');
    }
  }

  socket.on('message', (raw: RawData) => {
    waiting += 1;
    if (waiting > MAX_WAITING) return socket.terminate();
    last = last.then(async () => {
      if (socket.readyState === socket.OPEN) await receive(raw);
      waiting -= 1;
    });
  });
  // Such as a frame that is too big: the connection is closed by then.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    clearTimeout(initTimer);
    clearInterval(keepAlive);
    for (const one of started.values()) subscriptions.remove(one);
    started.clear();
  });
}
