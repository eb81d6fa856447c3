import { invalidParameter } from '../../wire/errors.ts';
import { importAppleKey } from '../oidc/apple-secret.ts';
import type { Details } from './details.ts';
import { requireDetails, requireUrls } from './require-details.ts';

/** Sign in with Apple: a key of the developer's team takes the place of a client secret. */
export async function appleDetails(given: Details): Promise<Details> {
  requireDetails(given, ['client_id', 'team_id', 'key_id', 'private_key', 'authorize_scopes']);
  requireUrls(given, ['authorize_url', 'token_url', 'oidc_issuer', 'jwks_uri']);
  await importAppleKey(given.private_key ?? '').catch(() => {
    throw invalidParameter('Invalid ProviderDetails: private_key is not a key of PKCS #8.');
  });
  return {
    attributes_url_add_attributes: 'false',
    authorize_url: 'https://appleid.apple.com/auth/authorize',
    oidc_issuer: 'https://appleid.apple.com',
    token_request_method: 'POST',
    token_url: 'https://appleid.apple.com/auth/token',
    ...given,
  };
}
