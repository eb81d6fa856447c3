import { randomUUID } from 'node:crypto';
import { clientAddress } from '@gatehouse/api/pipeline/client-address';
import { readCookie } from '@gatehouse/api/pipeline/cookie';
import type { ApiDeps } from '@gatehouse/api/deps';
import { limitSignIn } from '@gatehouse/api/limits/limiter';
import { attemptCookieName } from '#src/auth/cookies.ts';
import { tooManyRequests } from '#src/auth/responses.ts';

/** What a step of a sign-in by an identity provider knows of its request. */
export interface SsoRequest {
  readonly requestId: string;
  readonly address: string | null;
  /** The cookie of the attempt. */
  readonly ref: string | null;
}

export function readSsoRequest(deps: ApiDeps, { headers }: Request): SsoRequest {
  return {
    requestId: randomUUID(),
    address: clientAddress(undefined, headers.get('x-forwarded-for'), deps.trustedProxies),
    ref: readCookie(headers.get('cookie'), attemptCookieName(deps.settings.appOrigin)),
  };
}

/** Counts a step against its address. @returns the answer that ends it, or null when it may go on */
export async function refusedByLimit(
  deps: ApiDeps,
  { address }: SsoRequest,
): Promise<Response | null> {
  const wait = await limitSignIn(deps.limiter, address ?? 'unknown');
  return wait === null ? null : tooManyRequests(wait);
}
