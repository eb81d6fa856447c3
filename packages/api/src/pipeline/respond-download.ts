import type { Context as HonoContext } from 'hono';
import type { ContextFor, Download, Route } from './route.ts';
import { RateLimited } from '../limits/rate-limited.ts';
import type { Reply } from './reply.ts';

/** Downloads of one tenant at a time in this process: one's exports leave room for another's. */
const AT_ONCE = 2;

/** Milliseconds after which a download that no one reads any more holds no place. */
const LONG = 600_000;

/** When the downloads under way have started, by tenant. */
const running = new Map<string, readonly number[]>();

/**
 * Starts a download, unless its tenant has enough of them under way.
 * @throws RateLimited
 */
export async function respondDownload(
  c: HonoContext,
  ctx: ContextFor<Route['access']>,
  make: () => Promise<Download>,
): Promise<Reply> {
  const leave = takePlace('tenant' in ctx ? ctx.tenant.id : '');
  try {
    const { mediaType, fileName, parts } = await make();
    const headers = {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
    };
    if (c.req.method !== 'HEAD') return { status: 200, headers, body: stream(parts, leave) };
    leave();
    return { status: 200, headers, body: null };
  } catch (error) {
    leave();
    throw error;
  }
}

function takePlace(tenantId: string): () => void {
  const started = Date.now();
  const others = (running.get(tenantId) ?? []).filter((time) => time > started - LONG);
  if (others.length >= AT_ONCE) {
    throw new RateLimited({ policy: 'downloads', points: AT_ONCE, seconds: 10, retryAfter: 10 });
  }
  running.set(tenantId, [...others, started]);
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    const left = [...(running.get(tenantId) ?? [])];
    const at = left.indexOf(started);
    if (at >= 0) left.splice(at, 1);
    if (left.length > 0) running.set(tenantId, left);
    else running.delete(tenantId);
  };
}

/** Makes the next part when the one before has been taken, so a slow reader fills no memory. */
function stream(
  parts: AsyncGenerator<string, void, undefined>,
  leave: () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { value, done } = await parts.next();
        if (!done) return controller.enqueue(encoder.encode(value));
        leave();
        controller.close();
      } catch (error) {
        leave();
        controller.error(error);
      }
    },
    async cancel() {
      leave();
      await parts.return();
    },
  });
}
