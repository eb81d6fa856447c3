import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Emulator } from '../emulator.ts';
import { readAuthorizeRequest } from '../oauth/authorize-request.ts';
import { getTexts } from '../pages/language.ts';
import { sendPage } from '../pages/layout.ts';
import { attemptCallback, takeAttempt } from '../federation/attempt.ts';
import { completeFederatedSignIn } from '../federation/complete-sign-in.ts';
import type { FederatedAssertion } from '../federation/assertion.ts';
import { findProvider } from '../model/identity-providers.ts';
import { FederationError, redirectRefusal } from '../federation/refusal.ts';
import { oidcProviderFrom } from '../federation/oidc/oidc-provider.ts';
import { redeem } from '../federation/oidc/redeem.ts';

/** The page for answers that belong to no attempt of this browser: late, used, or someone else's. */
export function somethingWentWrong(c: Context): Response | Promise<Response> {
  const texts = getTexts(c);
  return sendPage(
    c,
    { texts, title: texts.provider.title, brand: texts.signIn },
    html`<p>${texts.provider.advice}</p>`,
    400,
  );
}

/** @throws FederationError with what the app may see */
async function readAssertion(
  emulator: Emulator,
  query: URLSearchParams,
  { poolId, providerName, nonce }: { poolId: string; providerName: string; nonce: string },
): Promise<FederatedAssertion> {
  const error = query.get('error');
  if (error !== null) throw new FederationError(error, query.get('error_description') ?? error);
  const found = findProvider(emulator.store, poolId, providerName);
  const provider = found && oidcProviderFrom(found);
  const code = query.get('code');
  if (!provider || !code) {
    throw new FederationError('invalid_request', `${providerName} Error - no code`);
  }
  const user = query.get('user') ?? undefined;
  const answer = { code, ...(user === undefined ? {} : { user }) };
  return redeem(provider, emulator.config.publicUrl, answer, nonce);
}

/** GET /oauth2/idpresponse: a browser comes back from its provider. */
export function idpResponse(emulator: Emulator) {
  return async (c: Context): Promise<Response> => {
    const query = new URL(c.req.url).searchParams;
    const attempt = await takeAttempt(emulator, c, query.get('state') ?? '');
    if (!attempt) return somethingWentWrong(c);
    const request = readAuthorizeRequest(emulator, new URLSearchParams(attempt.query));
    if ('location' in request) return c.redirect(request.location);
    try {
      const assertion = attempt.assertion ?? (await readAssertion(emulator, query, attempt));
      // As on AWS, the nonce of an app that sent none is the one that went to the provider.
      const nonce = request.nonce ?? attempt.nonce;
      return await completeFederatedSignIn({
        emulator,
        c,
        request: { ...request, nonce },
        assertion,
      });
    } catch (error) {
      if (!(error instanceof FederationError)) throw error;
      return c.redirect(redirectRefusal(request, error));
    }
  };
}

const carried = ['code', 'error', 'error_description', 'user'];

/** POST /oauth2/idpresponse: another site's form brings no cookie, so the browser comes again by itself. */
export async function idpResponseForm(c: Context): Promise<Response> {
  const form = new URLSearchParams((await c.req.text()).slice(0, 16_384));
  const more = carried.flatMap((name) => {
    const value = form.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return c.redirect(attemptCallback(form.get('state') ?? '', Object.fromEntries(more)), 303);
}
