import type { Context } from 'hono';
import type { Caller } from './emulator.ts';
import { placeOfHeaders } from './auth/threats/user-context.ts';

/**
 * Who sent a request, for sign-in events. Address and place are those of CloudFront's headers where a
 * request has them, so that one machine can play many.
 */
export function getCaller(c: Context): Caller {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
    ?.incoming;
  const header = (name: string) => c.req.header(name);
  const viewer = header('cloudfront-viewer-address')?.replace(/:\d+$/, '');
  const place = placeOfHeaders(header);
  return {
    ip: viewer ?? incoming?.socket?.remoteAddress ?? '127.0.0.1',
    userAgent: header('user-agent') ?? '',
    ...(place ? { place } : {}),
  };
}
