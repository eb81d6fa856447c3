import type { Context } from 'hono';
import type { Emulator } from '../emulator.ts';
import type { Faults } from '../faults/faults.ts';

/** GET /{poolId}/.well-known/openid-configuration. */
export function discoveryEndpoint({ config, store }: Emulator) {
  return (c: Context): Response => {
    const poolId = c.req.param('poolId') ?? '';
    if (!store.get('pools', poolId)) return unknownPool(c, poolId);
    const issuer = `${config.issuerBase}/${poolId}`;
    const at = (path: string) => `${config.publicUrl}${path}`;
    return c.json({
      authorization_endpoint: at('/oauth2/authorize'),
      code_challenge_methods_supported: ['S256'],
      end_session_endpoint: at('/logout'),
      id_token_signing_alg_values_supported: ['RS256'],
      issuer,
      jwks_uri: at(`/${poolId}/.well-known/jwks.json`),
      response_types_supported: ['code', 'token'],
      revocation_endpoint: at('/oauth2/revoke'),
      scopes_supported: ['openid', 'email', 'phone', 'profile'],
      subject_types_supported: ['public'],
      token_endpoint: at('/oauth2/token'),
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      userinfo_endpoint: at('/oauth2/userInfo'),
    });
  };
}

function unknownPool(c: Context, poolId: string): Response {
  return c.json({ message: `User pool ${poolId} does not exist.` }, 400);
}

/** GET /{poolId}/.well-known/jwks.json. */
export function jwksEndpoint({ keys }: Emulator, faults: Faults) {
  return (c: Context): Response => {
    if (faults.jwks === 'error') return c.json({ message: 'Something went wrong' }, 500);
    if (faults.jwks === 'garbage') return c.text('<html>not a key set</html>');
    if (faults.jwks === 'empty') return c.json({ keys: [] });
    const poolId = c.req.param('poolId') ?? '';
    const jwks = keys.jwks(poolId);
    if (!jwks) return unknownPool(c, poolId);
    return c.json({ keys: jwks }, 200, { 'cache-control': 'public, max-age=86400' });
  };
}
