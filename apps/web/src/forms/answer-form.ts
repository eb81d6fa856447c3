import { randomUUID } from 'node:crypto';
import type { ApiDeps } from '@gatehouse/api/deps';
import { clientAddress } from '@gatehouse/api/pipeline/client-address';
import { isDomainError } from '@gatehouse/domain/errors';
import { redirectTo } from '#src/auth/responses.ts';
import { isFromOurPage } from './is-from-our-page.ts';

/** In which request something is asked for. */
export interface Origin {
  readonly requestId: string;
  readonly address: string | null;
}

/** What a form leads to, and what the browser keeps. */
interface Outcome<State> {
  readonly state: State;
  readonly cookies?: readonly string[];
}

/** What went wrong with any of these forms: its link is not good, or something is out of order. */
type Problem = 'void' | 'unavailable';

/**
 * Answers a form for people who are not signed in with the page that says what came of it. Another site's
 * form brings about nothing.
 * @param hrefOf the address of the page that says it
 */
export async function answerForm<State extends string>(
  deps: ApiDeps,
  request: Request,
  hrefOf: (state: State | Problem) => string,
  run: (form: FormData, origin: Origin) => Promise<Outcome<State | Problem>>,
): Promise<Response> {
  const { appOrigin } = deps.settings;
  if (!isFromOurPage(request, appOrigin)) return new Response(null, { status: 403 });
  const forwarded = request.headers.get('x-forwarded-for');
  const address = clientAddress(undefined, forwarded, deps.trustedProxies);
  const requestId = randomUUID();
  try {
    // What is no form has no fields.
    const form = await request.formData().catch(() => new FormData());
    const { state, cookies } = await run(form, { requestId, address });
    return redirectTo(`${appOrigin}${hrefOf(state)}`, cookies);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    deps.log.warn({ requestId, code: error.code }, 'a form was refused');
    return redirectTo(`${appOrigin}${hrefOf(PROBLEMS[error.code] ?? 'unavailable')}`);
  }
}

const PROBLEMS: Readonly<Record<string, Problem>> = { 'resource.not_found': 'void' };
