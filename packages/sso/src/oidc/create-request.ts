import { createHash, randomBytes } from 'node:crypto';
import type { OidcConnection } from './connection.ts';

/** How a person is to be sent to the identity provider. */
export interface OidcRequestOptions {
  /** Unguessable; the callback brings it back, and the browser must hold what it stands for. */
  readonly state: string;
  /** Asks for a fresh sign-in; the answer must then be held to it. */
  readonly forceAuthn: boolean;
}

/** Where to send the browser, and what the answer is checked with. */
export interface OidcRequest {
  readonly url: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

const createSecret = () => randomBytes(32).toString('base64url');

/** Makes a request to sign a person in: a code, with PKCE (S256) and a nonce. */
export function createOidcRequest(
  connection: OidcConnection,
  { state, forceAuthn }: OidcRequestOptions,
): OidcRequest {
  const nonce = createSecret();
  const codeVerifier = createSecret();
  const url = new URL(connection.authorizationEndpoint);
  const parameters = {
    response_type: 'code',
    client_id: connection.clientId,
    redirect_uri: connection.redirectUri,
    scope: ['openid', ...connection.scopes.filter((scope) => scope !== 'openid')].join(' '),
    state,
    nonce,
    code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(forceAuthn ? { prompt: 'login', max_age: '0' } : {}),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url: url.href, nonce, codeVerifier };
}
