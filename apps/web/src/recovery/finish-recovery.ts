import type { ApiDeps } from '@gatehouse/api/deps';
import { readCookie } from '@gatehouse/api/pipeline/cookie';
import { finishRecovery as finish } from '@gatehouse/services/recovery';
import { cookieLine, recoveryCookieName } from '#src/auth/cookies.ts';
import { answerForm } from '#src/forms/answer-form.ts';
import { recoverHref } from './recover-href.ts';

/** Turns the second factor off for whoever opened the link in the browser where it began. */
export function finishRecovery(deps: ApiDeps, request: Request): Promise<Response> {
  const { appOrigin } = deps.settings;
  const name = recoveryCookieName(appOrigin);
  return answerForm(deps, request, recoverHref, async (form, origin) => {
    const token = form.get('token');
    const browserToken = readCookie(request.headers.get('cookie'), name);
    if (typeof token !== 'string' || browserToken === null) return { state: 'void' };
    await finish(deps, { token, browserToken, origin });
    return { state: 'done', cookies: [cookieLine(appOrigin, name, '', 0)] };
  });
}
