import { namesClient } from '@gatehouse/auth/verify-client-token';

const BEARER = /^Bearer ([A-Za-z0-9\-._~+/]+=*)$/i;

/** The token in an Authorization header that says it is an app client's own; else null. */
export function parseClientToken(authorization: string | null): string | null {
  const token = BEARER.exec(authorization ?? '')?.[1];
  return token !== undefined && namesClient(token) ? token : null;
}
