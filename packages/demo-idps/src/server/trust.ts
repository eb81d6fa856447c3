import type { IncomingMessage } from 'node:http';

/** Endpoints of the protocols: applications and their servers call them, and they mind themselves. */
const PROTOCOL_ENDPOINT = /^\/[a-z]+\/(?:oidc\/|saml\/sso(?:$|\?))/;

/**
 * Why a request is refused. A foreign Host is DNS rebinding; a form that another website sends would
 * change what is here in the name of whoever looks at that website.
 */
export function getRefusal(
  { headers, method = '', url = '' }: Pick<IncomingMessage, 'headers' | 'method' | 'url'>,
  origin: string,
): string | undefined {
  if (headers.host !== new URL(origin).host) return `This is ${origin}, by no other name.`;
  if (method === 'GET' || method === 'HEAD' || PROTOCOL_ENDPOINT.test(url)) return undefined;
  if (headers.origin === origin) return undefined;
  return `Forms are taken from ${origin} only.`;
}
