import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from 'hono';
import type { Emulator } from '../../emulator.ts';
import type { AuthorizeRequest } from '../../oauth/authorize-request.ts';
import { createAttempt } from '../attempt.ts';
import { toAuthnRequest } from './authn-request.ts';
import { getAssertionConsumer, getEntityId } from './entity.ts';
import { getMetadata } from './provider-metadata.ts';
import { toRedirectUrl } from './redirect-binding.ts';

/**
 * Sends the browser to a SAML provider.
 * @returns its address, with the request; undefined when there is no valid metadata
 */
export async function startSamlSignIn(
  emulator: Emulator,
  c: Context,
  request: AuthorizeRequest,
  provider: IdentityProviderType,
): Promise<string | undefined> {
  const { ProviderName = '', ProviderDetails = {} } = provider;
  const metadata = await getMetadata(emulator, provider);
  if (!metadata) return undefined;
  const { state, attempt } = await createAttempt(emulator, c, request, ProviderName);
  const xml = toAuthnRequest({
    id: attempt.requestId,
    destination: metadata.ssoRedirectUri,
    issuer: getEntityId(request.pool.id),
    recipient: getAssertionConsumer(emulator),
    forceAuthn: request.prompt.includes('login'),
    now: emulator.clock.now(),
  });
  return toRedirectUrl({
    address: metadata.ssoRedirectUri,
    xml,
    relayState: state,
    ...(ProviderDetails.RequestSigningAlgorithm
      ? { key: emulator.keys.signing(request.pool.id, 'id').privateKey }
      : {}),
  });
}
