import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { getEnv } from '#src/env.ts';
import { filesOrigin } from '#src/files/files-origin.ts';
import { contentSecurityPolicy } from '#src/http/content-security-policy.ts';
import { servedSecurely } from '#src/http/origin.ts';
import { STRICT_TRANSPORT } from '#src/http/security-headers.ts';

/** Read by the page's session. The gate drops it from what clients send. */
const PAGE_PATH = 'x-gatehouse-path';

/**
 * Headers of pages, and nothing else: who may see a page is decided where its data is read.
 * Next finds the nonce in the request's policy, which replaces whatever the client sent.
 */
export function proxy(request: NextRequest): NextResponse {
  const env = getEnv();
  const secure = servedSecurely();
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString('base64'),
    signInOrigin: env.COGNITO_HOSTED_URL,
    filesOrigin: filesOrigin(env),
    dev: env.NODE_ENV === 'development',
    secure,
  });
  const headers = new Headers(request.headers);
  headers.delete('x-nonce');
  headers.set('content-security-policy', policy);
  headers.set(PAGE_PATH, pagePath(request.nextUrl));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Cache-Control', 'private, no-store');
  if (secure) response.headers.set('Strict-Transport-Security', STRICT_TRANSPORT);
  return response;
}

/** Where a person who must sign in first comes back to. */
function pagePath({ pathname, searchParams }: NextRequest['nextUrl']): string {
  const query = new URLSearchParams(searchParams);
  query.delete('_rsc');
  return query.size > 0 ? `${pathname}?${query.toString()}` : pathname;
}

export const config = {
  matcher: ['/((?!api/v1(?:/|$)|scim/v2/|_next/static/|accent/|icon\\.svg$).*)'],
};
