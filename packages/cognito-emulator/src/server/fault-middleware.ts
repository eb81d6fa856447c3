import type { Context, MiddlewareHandler } from 'hono';
import type { FaultOrder } from '../faults/faults.ts';
import type { Control } from '../faults/control.ts';
import { CognitoError, type ErrorType } from '../wire/errors.ts';
import { answerRefusal, getAnswerText } from './answer.ts';
import type { Bodies } from '../faults/request-log.ts';
import { readText } from './read-text.ts';
import { requestedCall } from './services.ts';

/** Answers kept for `stale`, by operation and body. */
const MAX_ANSWERS = 500;

/** Name under which faults and the log know a request. */
export async function operationName(c: Context): Promise<string> {
  const { method, path } = c.req;
  const operation =
    method === 'POST' && path === '/' ? (await requestedCall(c))?.operation : undefined;
  return operation || `${method} ${path}`;
}

/** What the console and the pages load for themselves is not logged. */
const ownPages = /^GET \/(?:$|_emulator\/console|assets\/)/;

const isJson = ({ headers }: Response) => /json/.test(headers.get('content-type') ?? '');

/**
 * Reads what the log keeps of a request, which costs nothing for the operations: their texts are there.
 * @returns reads what was answered to it, once it is
 */
async function readBodies(c: Context): Promise<() => Promise<Bodies>> {
  if (c.req.path === '/') {
    const sent = c.req.method === 'POST' ? await readText(c) : undefined;
    return async () => ({ sent, answered: getAnswerText(c) });
  }
  const isOAuth = c.req.method === 'POST' && c.req.path.startsWith('/oauth2/');
  const sent = isOAuth ? await c.req.raw.clone().text() : undefined;
  return async () => ({
    sent,
    answered:
      c.res.headers.get('location') ??
      (isOAuth && isJson(c.res) ? await c.res.clone().text() : undefined),
  });
}

/** A fault may have any name. */
const refusal = (c: Context, type: string, message: string, status = 400): Response =>
  answerRefusal(c, new CognitoError(type as ErrorType, message, status));

function drop(c: Context): Response {
  const incoming = (c.env as { incoming?: { socket?: { destroy(): void } } }).incoming;
  incoming?.socket?.destroy();
  return c.body(null, 500);
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function refused(c: Context, effects: readonly FaultOrder[]): Response | undefined {
  const has = (effect: FaultOrder['effect']) => effects.some((order) => order.effect === effect);
  if (has('throttle')) return refusal(c, 'TooManyRequestsException', 'Rate exceeded', 400);
  if (has('error')) return refusal(c, 'InternalErrorException', 'Something went wrong', 500);
  const named = effects.find(({ effect }) => effect === 'refuse');
  if (named) return refusal(c, named.error ?? '', named.message ?? 'Refused on command', 400);
  return has('drop-before') ? drop(c) : undefined;
}

/**
 * Logs requests and applies faults. With the control API on, answers of lists are remembered so
 * that `stale` can repeat them.
 */
export function faultMiddleware({ faults, log, enabled }: Control): MiddlewareHandler {
  const answers = new Map<string, { body: string; headers: [string, string][] }>();
  const remember = async (key: string, response: Response) => {
    if (response.status !== 200) return;
    answers.delete(key);
    answers.set(key, { body: await response.clone().text(), headers: [...response.headers] });
    const [oldest] = answers.keys();
    if (answers.size > MAX_ANSWERS && oldest !== undefined) answers.delete(oldest);
  };

  return async (c, next) => {
    const operation = await operationName(c);
    const started = performance.now();
    const getBodies = await readBodies(c);
    const effects = faults.take(operation);
    const listing = enabled && /^(List|AdminList)/.test(operation);
    const key = listing ? `${operation} ${await readText(c)}` : '';
    for (const { effect, delayMs = 1000 } of effects) if (effect === 'delay') await wait(delayMs);
    const old = effects.some(({ effect }) => effect === 'stale') ? answers.get(key) : undefined;
    const early =
      refused(c, effects) ?? (old && c.body(old.body, 200, Object.fromEntries(old.headers)));
    if (!early) {
      await next();
      if (listing) await remember(key, c.res);
    }
    if (!ownPages.test(operation)) {
      const milliseconds = performance.now() - started;
      const status = early?.status ?? c.res.status;
      const bodies = early ? {} : await getBodies();
      log.add({ operation, status, milliseconds, faults: effects }, bodies);
    }
    if (early) return early;
    if (effects.some(({ effect }) => effect === 'drop-after')) return drop(c);
  };
}
