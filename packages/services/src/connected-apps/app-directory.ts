import type { GuardedFetch } from '@gatehouse/sso/net/guarded-fetch';
import { type AppClient, parseClientId, parseMetadata } from './app-client.ts';
import { OAuthError } from './oauth-error.ts';
import { isLoopback } from './redirect-uri.ts';

/** Finds out what an app is, by its client id. */
export interface AppDirectory {
  /** Will this ask a server of others? */
  isRemote(clientId: string): boolean;
  /** @throws OAuthError `invalid_client` */
  getClient(clientId: string): Promise<AppClient>;
}

/** Milliseconds for which a document is believed, and a failure remembered. */
const MAX_AGE_MS = 300_000;
const FAILURE_MS = 10_000;
const MAX_ENTRIES = 500;
/** Bytes. The draft asks for 5 KB at most. */
const MAX_SIZE = 10_240;
const TIME_LIMIT_MS = 4_000;
const MAX_URL_LENGTH = 300;

interface Entry {
  readonly client: Promise<AppClient>;
  until: number;
}

/**
 * Knows apps that registered themselves by what their id holds, and others by the document at the https
 * address that is their id (draft-ietf-oauth-client-id-metadata-document). One for the whole process.
 */
export function createAppDirectory(
  fetch: GuardedFetch,
  now: () => number = Date.now,
): AppDirectory {
  const entries = new Map<string, Entry>();

  function remember(clientId: string): Promise<AppClient> {
    const known = entries.get(clientId);
    if (known && known.until > now()) return known.client;
    const client = fetchClient(fetch, clientId);
    const entry = { client, until: now() + MAX_AGE_MS };
    client.catch(() => (entry.until = now() + FAILURE_MS));
    entries.delete(clientId);
    entries.set(clientId, entry);
    const [oldest] = entries.keys();
    if (entries.size > MAX_ENTRIES && oldest !== undefined) entries.delete(oldest);
    return client;
  }

  return {
    isRemote: (clientId) =>
      isDocumentUrl(clientId) && !((entries.get(clientId)?.until ?? 0) > now()),
    getClient: async (clientId) => {
      const registered = parseClientId(clientId);
      if (registered) return registered;
      if (isDocumentUrl(clientId)) return remember(clientId);
      throw new OAuthError('invalid_client', 'unknown client_id');
    },
  };
}

/** An https address with a path, in the one form that it has. */
function isDocumentUrl(clientId: string): boolean {
  if (clientId.length > MAX_URL_LENGTH || !URL.canParse(clientId)) return false;
  const { protocol, pathname, search, hash, href, username, password } = new URL(clientId);
  const plain = search === '' && hash === '' && username === '' && password === '';
  return protocol === 'https:' && pathname !== '/' && plain && href === clientId;
}

async function fetchClient(fetch: GuardedFetch, clientId: string): Promise<AppClient> {
  try {
    const limits = { firstBytes: MAX_SIZE + 1, timeLimitMs: TIME_LIMIT_MS };
    const { status, text } = await fetch(clientId, limits);
    if (status !== 200) throw new Error(`status ${status}`);
    if (Buffer.byteLength(text) > MAX_SIZE) throw new Error('longer than 10 KiB');
    const document = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (document['client_id'] !== clientId) throw new Error('another client_id');
    const { name, redirectUris } = parseMetadata(document);
    const { host } = new URL(clientId);
    // Elsewhere an app has proved nothing: what leads there is as if it were not in the document.
    const own = redirectUris.filter((uri) => isLoopback(uri) || new URL(uri).host === host);
    return { id: clientId, name, redirectUris: own };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new OAuthError('invalid_client', `the document of the client_id cannot be used: ${why}`);
  }
}
