import { toPlainText, showsSomething } from '@gatehouse/domain/visible-text';
import { OAuthError } from './oauth-error.ts';
import { isRedirectUri } from './redirect-uri.ts';

/** An app, as it describes itself. */
export interface AppClient {
  /** The client id. */
  readonly id: string;
  /** In the app's own words: nothing proves it. */
  readonly name: string;
  readonly redirectUris: readonly string[];
}

const NAME_LENGTH = 80;
const MAX_REDIRECT_URIS = 10;
const MAX_ID_LENGTH = 1_000;
const PREFIX = 'registered.';

/**
 * The client id of an app that registers itself (RFC 7591). It holds what the app said: whoever registers
 * may say anything, so a row would prove no more, and could be filled up.
 * @throws OAuthError `invalid_client_metadata`
 */
export function toClientId({ name, redirectUris }: Omit<AppClient, 'id'>): string {
  const text = JSON.stringify([name, ...redirectUris]);
  const id = `${PREFIX}${Buffer.from(text).toString('base64url')}`;
  if (id.length > MAX_ID_LENGTH) {
    throw new OAuthError('invalid_client_metadata', 'too many or too long redirect_uris');
  }
  return id;
}

/**
 * What such a client id says, held to the same rules as when it was given out.
 * @returns null for an id of another kind
 * @throws OAuthError `invalid_client`
 */
export function parseClientId(id: string): AppClient | null {
  if (!id.startsWith(PREFIX) || id.length > MAX_ID_LENGTH) return null;
  try {
    const text = Buffer.from(id.slice(PREFIX.length), 'base64url').toString('utf8');
    const [name, ...redirectUris] = JSON.parse(text) as unknown[];
    const client = parseMetadata({ client_name: name, redirect_uris: redirectUris });
    if (toClientId(client) !== id) throw new Error('not in the form in which it was given out');
    return { id, ...client };
  } catch (error) {
    throw new OAuthError('invalid_client', `unknown client_id: ${(error as Error).message}`);
  }
}

/**
 * The part of an app's metadata that counts here, from a registration or its own document.
 * @throws OAuthError `invalid_client_metadata`, `invalid_redirect_uri`
 */
export function parseMetadata(metadata: Readonly<Record<string, unknown>>): Omit<AppClient, 'id'> {
  const { client_name: said, redirect_uris: uris } = metadata;
  const name = typeof said === 'string' ? toPlainText(said).slice(0, NAME_LENGTH).trim() : '';
  if (!Array.isArray(uris) || uris.length === 0 || uris.length > MAX_REDIRECT_URIS) {
    throw new OAuthError('invalid_redirect_uri', 'redirect_uris must be a list of 1 to 10');
  }
  const redirectUris = uris.map(String);
  if (!uris.every((uri) => typeof uri === 'string' && isRedirectUri(uri))) {
    throw new OAuthError(
      'invalid_redirect_uri',
      'a redirect URI must be https, or http to a loopback address, without a fragment',
    );
  }
  requireListed(metadata, 'grant_types', 'authorization_code');
  requireListed(metadata, 'response_types', 'code');
  const method = metadata['token_endpoint_auth_method'] ?? 'none';
  if (method !== 'none') {
    throw new OAuthError('invalid_client_metadata', 'token_endpoint_auth_method must be none');
  }
  return { name: showsSomething(name) ? name : '?', redirectUris };
}

function requireListed(
  metadata: Readonly<Record<string, unknown>>,
  field: string,
  value: string,
): void {
  const list = metadata[field] ?? [value];
  if (Array.isArray(list) && list.includes(value)) return;
  throw new OAuthError('invalid_client_metadata', `${field} must include ${value}`);
}
