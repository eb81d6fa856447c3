import type { ApiDeps } from '@gatehouse/api/deps';
import { BridgeRefusal, findAttempt, finishTest, settleAttempt } from '@gatehouse/services/sso';
import { redirectTo } from '#src/auth/responses.ts';
import { readSsoRequest } from './request.ts';
import { ssoRefused } from './refused.ts';

/** Goes on with an answer that is kept, in the browser that asked for it. */
export async function continueSso(deps: ApiDeps, request: Request): Promise<Response> {
  const origin = readSsoRequest(deps, request);
  const found = await findAttempt(deps, origin.ref);
  try {
    if (!found) throw new BridgeRefusal('attempt_of_other_browser');
    if (found.attempt.purpose !== 'test') {
      return redirectTo(await settleAttempt(deps, origin, found));
    }
    await finishTest(deps, origin, found);
    const { connection, attempt } = found;
    const page = `/t/${connection.tenant.slug}/settings/sso/${connection.row.id}`;
    return redirectTo(`${deps.settings.appOrigin}${page}/attempts/${attempt.id}`);
  } catch (error) {
    return ssoRefused(deps, origin, error);
  }
}
