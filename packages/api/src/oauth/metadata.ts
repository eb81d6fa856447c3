import { APP_SCOPES } from '@gatehouse/domain/connected-app';
import { BRAND } from '@gatehouse/brand/brand';
import { getResource } from '@gatehouse/services/connected-apps';

export const RESOURCE_METADATA_PATH = '/.well-known/oauth-protected-resource/api/mcp';
export const SERVER_METADATA_PATH = '/.well-known/oauth-authorization-server';

/** What is protected, and who gives out tokens for it (RFC 9728). */
export function resourceMetadata(appOrigin: string): object {
  return {
    resource: getResource(appOrigin),
    resource_name: `${BRAND.name} MCP`,
    authorization_servers: [appOrigin],
    scopes_supported: APP_SCOPES,
    bearer_methods_supported: ['header'],
  };
}

/** How tokens are got (RFC 8414, RFC 9207, and the draft of client id metadata documents). */
export function serverMetadata(appOrigin: string): object {
  return {
    issuer: appOrigin,
    authorization_endpoint: `${appOrigin}/connect`,
    token_endpoint: `${appOrigin}/api/oauth/token`,
    registration_endpoint: `${appOrigin}/api/oauth/register`,
    revocation_endpoint: `${appOrigin}/api/oauth/revoke`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
    revocation_endpoint_auth_methods_supported: ['none'],
    scopes_supported: APP_SCOPES,
    protected_resources: [getResource(appOrigin)],
    authorization_response_iss_parameter_supported: true,
    client_id_metadata_document_supported: true,
  };
}

/** What a caller of MCP without a good token is told (RFC 6750 §3, RFC 9728 §5.1). */
export function challenge(appOrigin: string, hadToken: boolean): string {
  const parts = [
    `resource_metadata="${appOrigin}${RESOURCE_METADATA_PATH}"`,
    `scope="${APP_SCOPES.join(' ')}"`,
    ...(hadToken ? ['error="invalid_token"'] : []),
  ];
  return `Bearer ${parts.join(', ')}`;
}
