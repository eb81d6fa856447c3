import type { OAuthError, OpClient } from './client.ts';
import { getParameters } from './parameters.ts';

/** What the pool asks for. */
export interface AuthorizeRequest {
  readonly state: string | null;
  /** Goes into the ID token as it is. */
  readonly nonce: string | null;
}

/** The request, or who learns of the error: the pool by a redirect, or only the person before us. */
export type ParsedAuthorizeRequest =
  | { readonly outcome: 'accepted'; readonly request: AuthorizeRequest }
  | {
      readonly outcome: 'refused';
      readonly error: OAuthError;
      /** Where the browser may be sent with the error; null when the address cannot be trusted. */
      readonly redirectUri: string | null;
      readonly state: string | null;
    };

const NAMES = ['response_type', 'client_id', 'redirect_uri', 'scope', 'state', 'nonce'] as const;

type Named = Partial<Record<(typeof NAMES)[number], string>>;

/** Characters of the longest parameter that is kept. */
const MAX_LENGTH = 2048;

function findError(named: Named): OAuthError | undefined {
  if (named.response_type === undefined) return 'invalid_request';
  if (named.response_type !== 'code') return 'unsupported_response_type';
  if (!named.scope?.split(' ').includes('openid')) return 'invalid_scope';
  if (Object.values(named).some(({ length }) => length > MAX_LENGTH)) return 'invalid_request';
  return undefined;
}

/**
 * Reads a request to our authorization endpoint. Source: RFC 6749, 4.1.1.
 * Client and redirect URI are exact, or the browser is sent nowhere. PKCE is not looked at: the pool
 * sends none, and shows a secret with each code.
 */
export function parseAuthorizeRequest(
  parameters: URLSearchParams,
  client: OpClient,
): ParsedAuthorizeRequest {
  const named = getParameters(parameters, NAMES);
  const isKnown = named?.client_id === client.clientId && named.redirect_uri === client.redirectUri;
  if (!named || !isKnown) {
    return { outcome: 'refused', error: 'invalid_request', redirectUri: null, state: null };
  }
  const { state = null, nonce = null } = named;
  const error = findError(named);
  if (error) return { outcome: 'refused', error, redirectUri: client.redirectUri, state };
  return { outcome: 'accepted', request: { state, nonce } };
}
