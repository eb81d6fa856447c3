import type { ApiDeps } from '@gatehouse/api/deps';
import { answerOidc } from '@gatehouse/services/sso';
import { readSsoRequest, refusedByLimit } from './request.ts';
import { seeOther, ssoRefused } from './refused.ts';

/** The callback of a connection that speaks OpenID Connect. */
export async function takeOidcAnswer(
  deps: ApiDeps,
  request: Request,
  connectionId: string,
): Promise<Response> {
  const origin = readSsoRequest(deps, request);
  const limited = await refusedByLimit(deps, origin);
  if (limited) return limited;
  const query = new URL(request.url).searchParams;
  const found = await answerOidc(deps, origin, { connectionId, query, ref: origin.ref });
  if (!found) return ssoRefused(deps, origin, null);
  return seeOther(`${deps.settings.appOrigin}/sso/continue`);
}
