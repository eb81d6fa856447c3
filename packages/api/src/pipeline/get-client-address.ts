import type { Context as HonoContext } from 'hono';
import type { ApiDeps } from '../deps.ts';
import { clientAddress } from './client-address.ts';

/** What a Node host adds to a request. */
interface NodeEnvironment {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

/** Where a request comes from, past the proxies in front; null where no one can tell. */
export function getClientAddress(
  { trustedProxies }: Pick<ApiDeps, 'trustedProxies'>,
  c: HonoContext,
): string | null {
  const socket = (c.env as NodeEnvironment | undefined)?.incoming?.socket?.remoteAddress;
  return clientAddress(socket, c.req.header('x-forwarded-for'), trustedProxies);
}
