import type { ApiDeps } from '@gatehouse/api/deps';
import { getIssuer } from '@gatehouse/services/connections';
import {
  exchangeCode,
  findAttempt,
  askProvider,
  getUserInfo,
  listPublishedKeys,
} from '@gatehouse/services/sso';
import { writeDiscovery } from '@gatehouse/sso/op/discovery';
import { parseAuthorizeRequest } from '@gatehouse/sso/op/parse-authorize-request';
import { parseTokenRequest } from '@gatehouse/sso/op/parse-token-request';
import { toJwks } from '@gatehouse/sso/op/to-jwks';
import { redirectTo } from '#src/auth/responses.ts';
import { readForm } from './read-form.ts';
import { readSsoRequest, refusedByLimit } from './request.ts';
import { ssoRefused } from './refused.ts';

const NO_STORE = { 'Cache-Control': 'no-store' } as const;

/** The pool sends a browser to us, to learn who it is: it goes on to the tenant's identity provider. */
export async function authorize(deps: ApiDeps, request: Request): Promise<Response> {
  const origin = readSsoRequest(deps, request);
  const limited = await refusedByLimit(deps, origin);
  if (limited) return limited;
  const parsed = parseAuthorizeRequest(new URL(request.url).searchParams, deps.sso.opClient);
  if (parsed.outcome === 'refused') {
    const { redirectUri, error, state } = parsed;
    if (redirectUri === null) return oauthError(error, 400);
    return redirectTo(withParameters(redirectUri, { error, state }));
  }
  const found = await findAttempt(deps, origin.ref);
  // The browser came without an attempt of ours: the pool learns that there is no one.
  if (!found) {
    const { redirectUri } = deps.sso.opClient;
    const { state } = parsed.request;
    return redirectTo(withParameters(redirectUri, { error: 'access_denied', state }));
  }
  try {
    return redirectTo(await askProvider(deps, found, parsed.request));
  } catch (error) {
    return ssoRefused(deps, origin, error);
  }
}

/** RFC 6749 §4.1.3: the pool exchanges its code. */
export async function token(deps: ApiDeps, request: Request): Promise<Response> {
  const form = await readForm(request, 16 * 1024);
  if (!form) return oauthError('invalid_request', 400);
  const parsed = parseTokenRequest(form, deps.sso.opClient);
  if (parsed.outcome === 'refused') return oauthError(parsed.error, parsed.status);
  const issued = await exchangeCode(deps, parsed.request.code);
  if (!issued) return oauthError('invalid_grant', 400);
  const { idToken: id_token, accessToken: access_token } = issued;
  return Response.json(
    { id_token, access_token, token_type: 'Bearer', expires_in: 120, scope: 'openid email' },
    { headers: NO_STORE },
  );
}

/** OpenID Connect Core §5.3. */
export async function userInfo(deps: ApiDeps, request: Request): Promise<Response> {
  const token = /^Bearer ([\w.-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const claims = token === undefined ? null : await getUserInfo(deps, token);
  if (claims) return Response.json(claims, { headers: NO_STORE });
  const headers = { ...NO_STORE, 'WWW-Authenticate': 'Bearer error="invalid_token"' };
  return Response.json({ error: 'invalid_token' }, { status: 401, headers });
}

export async function jwks(deps: ApiDeps): Promise<Response> {
  const headers = { 'Cache-Control': 'public, max-age=300' };
  return Response.json(toJwks(await listPublishedKeys(deps)), { headers });
}

export function discovery(deps: ApiDeps): Response {
  const headers = { 'Cache-Control': 'public, max-age=300' };
  return Response.json(writeDiscovery(getIssuer(deps.settings.appOrigin)), { headers });
}

function oauthError(error: string, status: number): Response {
  return Response.json({ error }, { status, headers: NO_STORE });
}

function withParameters(
  address: string,
  parameters: Readonly<Record<string, string | null>>,
): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) url.searchParams.set(name, value);
  }
  return url.href;
}
