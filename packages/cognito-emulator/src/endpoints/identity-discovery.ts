import type { Context } from 'hono';
import type { Emulator } from '../emulator.ts';
import { TOKEN_ISSUER } from '../identity/tokens/openid-token.ts';

/** Where AWS has the keys of identity pools as well. */
export const IDENTITY_JWKS_PATH = '/.well-known/jwks_uri';

/** GET /.well-known/openid-configuration: of the tokens of identity pools. `iss` is AWS's own. */
export function identityDiscoveryEndpoint({ config }: Emulator) {
  return (c: Context): Response =>
    c.json({
      issuer: `https://${TOKEN_ISSUER}`,
      jwks_uri: `${config.publicUrl}${IDENTITY_JWKS_PATH}`,
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['token'],
      subject_types_supported: ['public'],
    });
}

/** GET /.well-known/jwks_uri; empty before the first token. */
export function identityJwksEndpoint({ keys }: Emulator) {
  return (c: Context): Response => c.json({ keys: keys.jwks(TOKEN_ISSUER) ?? [] });
}
