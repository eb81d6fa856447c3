import type { ApiDeps } from '@gatehouse/api/deps';
import { answerSaml } from '@gatehouse/services/sso';
import { notThere } from './not-there.ts';
import { readForm } from './read-form.ts';
import { readSsoRequest, refusedByLimit } from './request.ts';
import { seeOther, ssoRefused } from './refused.ts';

/** Bytes of a posted answer at most: one of 256 kB in base64, escaped. */
const LIMIT = 512 * 1024;

/**
 * The assertion consumer service of a connection: the one route that takes a POST of another site. It reads no
 * session and signs no one in; the browser goes on by a GET that brings its own cookie.
 */
export async function takeSamlAnswer(
  deps: ApiDeps,
  request: Request,
  connectionId: string,
): Promise<Response> {
  const origin = readSsoRequest(deps, request);
  const limited = await refusedByLimit(deps, origin);
  if (limited) return limited;
  const form = await readForm(request, LIMIT);
  const answers = form?.getAll('SAMLResponse') ?? [];
  const samlResponse = answers.length === 1 ? answers[0] : undefined;
  if (!form || samlResponse === undefined) return ssoRefused(deps, origin, null);
  const relayState = form.get('RelayState');
  const outcome = await answerSaml(deps, origin, { connectionId, samlResponse, relayState });
  if (outcome.kind === 'unknown') return notThere();
  if (outcome.kind === 'refused') return ssoRefused(deps, origin, null);
  if (outcome.kind === 'answered') return seeOther(`${deps.settings.appOrigin}/sso/continue`);
  // No one asked: where it would lead is not followed, a sign-in of our own begins.
  return seeOther(`${deps.settings.appOrigin}/auth/sso?connection=${outcome.connection.row.id}`);
}
