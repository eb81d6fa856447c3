import { APP_SCOPES, type AppScope } from '@gatehouse/domain/connected-app';
import type { AppClient } from './app-client.ts';
import type { AppDirectory } from './app-directory.ts';
import { OAuthError } from './oauth-error.ts';
import { isRedirectUri, isRegistered } from './redirect-uri.ts';

/** What an app asks of a person, once it is known to be in order. */
export interface AuthorizationRequest {
  readonly client: AppClient;
  readonly redirectUri: string;
  /** SHA-256 of the verifier, in base64url (RFC 7636, S256). */
  readonly challenge: string;
  readonly state: string | null;
  readonly scopes: readonly AppScope[];
}

/** The parameters of such a request; there are no others. */
export const REQUEST_PARAMETERS = [
  'response_type',
  'client_id',
  'redirect_uri',
  'code_challenge',
  'code_challenge_method',
  'state',
  'scope',
  'resource',
] as const;

export type RequestParameters = Readonly<
  Partial<Record<(typeof REQUEST_PARAMETERS)[number], string>>
>;

/** The one thing that tokens are for (RFC 8707). */
export function getResource(appOrigin: string): string {
  return `${appOrigin}/api/mcp`;
}

/**
 * Checks what an app asks for. Nothing is answered to an address of its choice when it is not in order:
 * anyone can register one, and we would send people there (RFC 9700 §4.11.2).
 * @throws OAuthError
 */
export async function parseAuthorizationRequest(
  deps: { readonly apps: AppDirectory; readonly appOrigin: string },
  parameters: RequestParameters,
): Promise<AuthorizationRequest> {
  const { client_id: clientId = '', redirect_uri: redirectUri = '', state } = parameters;
  const client = await deps.apps.getClient(clientId);
  if (!isRedirectUri(redirectUri) || !isRegistered(redirectUri, client.redirectUris)) {
    throw new OAuthError('invalid_redirect_uri', 'the redirect_uri is not one of the app');
  }
  if (parameters.response_type !== 'code') {
    throw new OAuthError('unsupported_response_type', 'response_type must be code');
  }
  const { code_challenge: challenge = '', code_challenge_method: method } = parameters;
  if (method !== 'S256' || !/^[A-Za-z0-9_-]{43}$/.test(challenge)) {
    throw new OAuthError('invalid_request', 'a code_challenge by S256 is needed');
  }
  requireResource(deps.appOrigin, parameters.resource);
  if (state !== undefined && state.length > 1_000) {
    throw new OAuthError('invalid_request', 'the state is too long');
  }
  const scopes = parseScopes(parameters.scope);
  return { client, redirectUri, challenge, state: state ?? null, scopes };
}

/**
 * Host and scheme may be written in capitals, and a slash at the end is none.
 * @throws OAuthError `invalid_target`
 */
export function requireResource(appOrigin: string, resource: string | undefined): void {
  const url = resource !== undefined && URL.canParse(resource) ? new URL(resource).href : '';
  if (url.replace(/\/$/, '') === getResource(appOrigin)) return;
  throw new OAuthError('invalid_target', `resource must be ${getResource(appOrigin)}`);
}

/** Those that there are; without any, to read. */
function parseScopes(scope: string | undefined): readonly AppScope[] {
  const asked = new Set((scope ?? '').split(' '));
  return asked.has('write') ? APP_SCOPES : ['read'];
}

/** Where the browser goes with the answer, which names us (RFC 9207). */
export function toAnswerUrl(
  { redirectUri, state }: Pick<AuthorizationRequest, 'redirectUri' | 'state'>,
  appOrigin: string,
  answer: Readonly<Record<'code', string>> | Readonly<Record<'error', string>>,
): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  if (state !== null) url.searchParams.set('state', state);
  url.searchParams.set('iss', appOrigin);
  return url.href;
}
