import { withParameters } from '../../oauth/redirect.ts';
import { callbackUri, type OidcProvider } from './oidc-provider.ts';

/** Where a browser begins to sign in: Cognito sends a nonce always, and no PKCE challenge. */
export function authorizeUrl(
  { details, scopeSeparator, responseMode }: OidcProvider,
  publicUrl: string,
  { state, nonce }: { readonly state: string; readonly nonce: string },
): string {
  const scopes = (details.authorize_scopes ?? '').split(/[\s,]+/).filter((scope) => scope !== '');
  return withParameters(details.authorize_url ?? '', {
    client_id: details.client_id,
    redirect_uri: callbackUri(publicUrl),
    scope: scopes.join(scopeSeparator),
    response_type: 'code',
    response_mode: responseMode,
    state,
    nonce,
  });
}
