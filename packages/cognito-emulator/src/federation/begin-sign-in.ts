import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from 'hono';
import type { Emulator } from '../emulator.ts';
import type { AuthorizeRequest } from '../oauth/authorize-request.ts';
import { createAttempt } from './attempt.ts';
import { authorizeUrl } from './oidc/authorize-url.ts';
import { oidcProviderFrom } from './oidc/oidc-provider.ts';
import { startSamlSignIn } from './saml/start-sign-in.ts';
import { unavailable } from './wanted-provider.ts';

/** Sends a browser to a provider. */
export async function beginFederatedSignIn(
  emulator: Emulator,
  c: Context,
  request: AuthorizeRequest,
  provider: IdentityProviderType,
): Promise<Response> {
  if (provider.ProviderType === 'SAML') {
    const target = await startSamlSignIn(emulator, c, request, provider);
    return c.redirect(target ?? unavailable(request));
  }
  const oidc = oidcProviderFrom(provider);
  if (!oidc) return c.redirect(unavailable(request));
  const { state, attempt } = await createAttempt(emulator, c, request, oidc.name);
  const { nonce } = attempt;
  return c.redirect(authorizeUrl(oidc, emulator.config.publicUrl, { state, nonce }));
}
