import type { Reader } from '../../store/store.ts';
import { invalidParameter } from '../../wire/errors.ts';
import { findProvider } from '../../model/identity-providers.ts';
import { isOn } from './provider-details.ts';

/**
 * A client with a provider that may begin sign-ins has SAML providers only, its pool's own users not
 * among them. Source: developer guide, IdP-initiated sign-in; the text is ours.
 * @param names SupportedIdentityProviders of the client
 * @throws CognitoError InvalidParameterException
 */
export function requireSamlOnly(reader: Reader, poolId: string, names: readonly string[]): void {
  const providers = names.map((name) => findProvider(reader, poolId, name));
  const initiating = providers.find(
    (provider) =>
      provider?.ProviderType === 'SAML' && isOn(provider.ProviderDetails ?? {}, 'IDPInit'),
  );
  if (initiating && providers.some((provider) => provider?.ProviderType !== 'SAML')) {
    throw invalidParameter(
      `Identity provider ${initiating.ProviderName ?? ''} allows IdP-initiated sign-in, which a client can only have with SAML providers alone.`,
    );
  }
}
