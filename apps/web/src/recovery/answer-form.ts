import { randomUUID } from 'node:crypto';
import type { ApiDeps } from '@gatehouse/api/deps';
import { clientAddress } from '@gatehouse/api/pipeline/client-address';
import { isDomainError } from '@gatehouse/domain/errors';
import { redirectTo } from '#src/auth/responses.ts';
import { recoverHref, type RecoveryState } from './recover-href.ts';

/** In which request something is asked for. */
export interface Origin {
  readonly requestId: string;
  readonly address: string | null;
}

/** What a form leads to, and what the browser keeps. */
interface Outcome {
  readonly state: RecoveryState;
  readonly cookies?: readonly string[];
}

/**
 * Answers a form of these pages with the page that says what came of it. Another site's form brings
 * about nothing.
 */
export async function answerForm(
  deps: ApiDeps,
  request: Request,
  run: (form: FormData, origin: Origin) => Promise<Outcome>,
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
    return redirectTo(`${appOrigin}${recoverHref(state)}`, cookies);
  } catch (error) {
    if (!isDomainError(error)) throw error;
    deps.log.warn({ requestId, code: error.code }, 'a way back was refused');
    return redirectTo(`${appOrigin}${recoverHref(PROBLEMS[error.code] ?? 'unavailable')}`);
  }
}

const PROBLEMS: Readonly<Record<string, RecoveryState>> = { 'resource.not_found': 'void' };

/** Browsers that do not say where a request comes from send an Origin with every form. */
function isFromOurPage({ headers }: Request, appOrigin: string): boolean {
  const site = headers.get('sec-fetch-site');
  return site === null ? headers.get('origin') === appOrigin : site === 'same-origin';
}
