import type { Context as HonoContext } from 'hono';
import type { Picture } from './route.ts';
import { isKnown } from './entity-tag.ts';
import type { Reply } from './reply.ts';

/**
 * A picture that someone uploaded, as nothing but a picture: its type is what we found it to be,
 * and a browser that is led to it may run nothing. It may be kept, and is asked for again each time.
 */
export function respondPicture(c: HonoContext, { mediaType, bytes, tag }: Picture): Reply {
  const etag = `"${tag}"`;
  const headers = {
    'content-type': mediaType,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'content-disposition': 'inline; filename="picture"',
    'cache-control': 'private, no-cache',
    etag,
  };
  if (isKnown(etag, c.req.header('if-none-match'))) return { status: 304, headers, body: null };
  return { status: 200, headers, body: new Uint8Array(bytes) };
}
