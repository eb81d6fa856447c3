import type { Context } from 'hono';
import type { Emulator } from '../emulator.ts';
import { redirectToApp } from '../oauth/authorization-code.ts';
import type { AuthorizeRequest } from '../oauth/authorize-request.ts';
import { startBrowserSession } from '../oauth/browser-session.ts';
import { getCaller } from '../caller.ts';
import { CognitoError } from '../wire/errors.ts';
import type { FederatedAssertion } from './assertion.ts';
import { FederationError, redirectRefusal } from './refusal.ts';
import { signInFederated } from './sign-in.ts';

/**
 * Goes on after a provider vouched for someone: mapping, profile, triggers, browser session, back to
 * the app. What pool and triggers refuse goes to the app as `error_description`.
 * @param request the app's, checked again just now; with the nonce that its ID token shall carry
 */
export async function completeFederatedSignIn({
  emulator,
  c,
  request,
  assertion,
}: {
  readonly emulator: Emulator;
  readonly c: Context;
  readonly request: AuthorizeRequest;
  readonly assertion: FederatedAssertion;
}): Promise<Response> {
  const { pool, client } = request;
  const { providerName, subject, samlSession } = assertion;
  try {
    const user = await signInFederated({ emulator, pool, client, caller: getCaller(c), assertion });
    const federated = {
      providerName,
      subject,
      ...(samlSession ? { samlSession } : {}),
    };
    const session = await startBrowserSession(emulator, c, { user, amr: [], federated });
    return c.redirect(await redirectToApp(emulator, request, { ...session, user }));
  } catch (error) {
    if (!(error instanceof CognitoError) || error.status !== 400) throw error;
    return c.redirect(
      redirectRefusal(request, new FederationError('invalid_request', error.message)),
    );
  }
}
