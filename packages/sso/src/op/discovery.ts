/** Where our OpenID provider answers. */
export interface OpEndpoints {
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly userInfoEndpoint: string;
  readonly jwksUri: string;
}

/** The addresses below an issuer. */
export const getOpEndpoints = (issuer: string): OpEndpoints => ({
  authorizationEndpoint: `${issuer}/authorize`,
  tokenEndpoint: `${issuer}/token`,
  userInfoEndpoint: `${issuer}/userinfo`,
  jwksUri: `${issuer}/jwks`,
});

/** What our OpenID provider publishes about itself. Source: OpenID Connect Discovery 1.0, 3. */
export function writeDiscovery(issuer: string) {
  const endpoints = getOpEndpoints(issuer);
  return {
    issuer,
    authorization_endpoint: endpoints.authorizationEndpoint,
    token_endpoint: endpoints.tokenEndpoint,
    userinfo_endpoint: endpoints.userInfoEndpoint,
    jwks_uri: endpoints.jwksUri,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    scopes_supported: ['openid', 'email'],
    claims_supported: ['sub', 'email', 'email_verified', 'auth_time'],
  };
}
