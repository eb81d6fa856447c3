import type { Answer } from '@gatehouse/services/idempotency';
import type { Context as HonoContext } from 'hono';
import { entityTag, isKnown } from './entity-tag.ts';
import type { Reply } from './reply.ts';

/** What a route answers. */
export interface Answered extends Answer {
  /** True for an answer that was given before. */
  readonly replayed?: boolean;
  /** The version of the one thing that the body shows. */
  readonly version?: number | null;
}

/** An answer with its headers: the entity tag, and no body that the caller has already. */
export function respond(c: HonoContext, { status, body, replayed, version }: Answered): Reply {
  if (body === null) return { status, headers: replayedHeader(replayed), body };
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    ...replayedHeader(replayed),
  };
  if (version != null) {
    const tag = entityTag(version, body);
    headers['etag'] = tag;
    if (c.req.method === 'GET' && isKnown(tag, c.req.header('if-none-match'))) {
      return { status: 304, headers: { etag: tag }, body: null };
    }
  }
  return { status, headers, body };
}

function replayedHeader(replayed: boolean | undefined): Record<string, string> {
  return replayed ? { 'idempotent-replayed': 'true' } : {};
}
