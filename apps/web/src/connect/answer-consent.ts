import { randomUUID } from 'node:crypto';
import type { ApiDeps } from '@gatehouse/api/deps';
import { clientAddress } from '@gatehouse/api/pipeline/client-address';
import { readCookie } from '@gatehouse/api/pipeline/cookie';
import { CONNECTION_DAYS, type ConnectionDays } from '@gatehouse/domain/connected-app';
import { DomainError, isDomainError } from '@gatehouse/domain/errors';
import { principalId } from '@gatehouse/domain/principal';
import { isSlug } from '@gatehouse/domain/slug';
import { isPermission } from '@gatehouse/policy/permissions';
import { authenticate } from '@gatehouse/services/authentication';
import {
  type AuthorizationRequest,
  connectApp,
  isOAuthError,
  parseAuthorizationRequest,
  toAnswerUrl,
} from '@gatehouse/services/connected-apps';
import { redirectTo } from '#src/auth/responses.ts';
import { isFromOurPage } from '#src/forms/is-from-our-page.ts';
import { connectHref, parseProblem, readParameters } from './connect-href.ts';

/**
 * Takes what a person says of an app that wants to act as them.
 * @param sendBack the page that goes on to the app
 */
export async function answerConsent(
  deps: ApiDeps,
  request: Request,
  sendBack: (url: string, app: string) => Response,
): Promise<Response> {
  const { appOrigin } = deps.settings;
  if (!isFromOurPage(request, appOrigin)) return new Response(null, { status: 403 });
  // What is no form has no fields.
  const form = await request.formData().catch(() => new FormData());
  const parameters = readParameters((name) => form.get(name));
  try {
    const asked = await parseAuthorizationRequest({ apps: deps.apps, appOrigin }, parameters);
    const allowed = form.get('answer') === 'allow';
    const answer = allowed
      ? { code: await allow(deps, request, asked, form) }
      : { error: 'access_denied' };
    return sendBack(toAnswerUrl(asked, appOrigin, answer), asked.client.name);
  } catch (error) {
    if (isOAuthError(error)) return redirectTo(`${appOrigin}${connectHref(parameters)}`);
    if (!isDomainError(error)) throw error;
    deps.log.info({ code: error.code }, 'an app was not connected');
    // Who is signed in no longer is asked to sign in by the page itself.
    const problem =
      error.kind === 'unauthenticated' ? undefined : (parseProblem(error.code) ?? 'unavailable');
    return redirectTo(`${appOrigin}${connectHref(parameters, problem)}`);
  }
}

async function allow(
  deps: ApiDeps,
  request: Request,
  asked: AuthorizationRequest,
  form: FormData,
): Promise<string> {
  const sessionToken = readCookie(request.headers.get('cookie'), deps.sessionCookie);
  const slug = form.get('tenant');
  if (typeof slug !== 'string' || !isSlug(slug)) throw new DomainError('resource.not_found');
  const forwarded = request.headers.get('x-forwarded-for');
  const address = clientAddress(undefined, forwarded, deps.trustedProxies);
  const origin = { requestId: randomUUID(), address };
  const credentials = { sessionToken, authorization: null };
  const { tenant } = await authenticate(deps, credentials, slug, origin);
  if (!tenant) throw new DomainError('resource.not_found');
  const keys = { principal: principalId(tenant.principal), tenant: tenant.tenant.id };
  if (await deps.limiter.take('costly', keys)) throw new DomainError('rate.limited');
  const days = Number(form.get('days')) as ConnectionDays;
  if (!CONNECTION_DAYS.includes(days)) throw new DomainError('input.invalid');
  const { code } = await connectApp(deps, tenant, { request: asked, allow: toAllow(form), days });
  return code;
}

/** What may be read, where the form says nothing else. */
function toAllow(form: FormData) {
  const access = form.get('access');
  if (access === 'everything') return access;
  if (access !== 'chosen') return 'read';
  return form.getAll('permissions').map(String).filter(isPermission);
}
