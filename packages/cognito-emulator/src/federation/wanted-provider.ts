import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../emulator.ts';
import type { AuthorizeRequest } from '../oauth/authorize-request.ts';
import { withParameters } from '../oauth/redirect.ts';
import {
  findProvider,
  LOCAL,
  providerByIdentifier,
  supportsProvider,
} from '../model/identity-providers.ts';

/** Where requests for a provider end that the client does not have; never at the app. */
export const unavailable = (request: AuthorizeRequest) =>
  withParameters('/error', {
    error: 'Login option is not available. Please try another one',
    client_id: request.client.id,
  });

/** Which way of signing in an app's request names. */
export type WantedProvider =
  | { readonly name: undefined }
  | { readonly name: typeof LOCAL }
  | { readonly name: string; readonly provider: IdentityProviderType };

/**
 * Reads `identity_provider` (a name, or COGNITO) and `idp_identifier` (e.g. a mail domain).
 * @returns undefined when the client does not have what is wanted
 */
export function wantedProvider(
  { store }: Emulator,
  { client, query }: AuthorizeRequest,
): WantedProvider | undefined {
  const parameters = new URLSearchParams(query);
  const name = parameters.get('identity_provider');
  const identifier = parameters.get('idp_identifier');
  if (!name && !identifier) return { name: undefined };
  if (name === LOCAL) return supportsProvider(client, LOCAL) ? { name: LOCAL } : undefined;
  const provider = name
    ? findProvider(store, client.poolId, name)
    : providerByIdentifier(store, client.poolId, identifier ?? '');
  return provider?.ProviderName && supportsProvider(client, provider.ProviderName)
    ? { name: provider.ProviderName, provider }
    : undefined;
}
