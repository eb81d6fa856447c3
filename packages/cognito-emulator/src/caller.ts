import type { Context } from 'hono';
import type { Caller } from './emulator.ts';

/** Who sent a request, for sign-in events. */
export function getCaller(c: Context): Caller {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
    ?.incoming;
  return {
    ip: incoming?.socket?.remoteAddress ?? '127.0.0.1',
    userAgent: c.req.header('user-agent') ?? '',
  };
}
