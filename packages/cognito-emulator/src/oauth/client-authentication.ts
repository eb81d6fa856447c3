import type { Context } from 'hono';
import { clientSecretMatches } from '../auth/secret-hash.ts';
import type { Emulator } from '../emulator.ts';
import { hasPagesHere } from '../model/pools.ts';
import type { ClientRecord, PoolRecord } from '../model/records.ts';
import { OAuthError } from './oauth-error.ts';

function fromBasic(header: string): { id: string; secret: string } | undefined {
  const match = /^Basic\s+([A-Za-z0-9+/=_-]+)$/i.exec(header);
  const text = match?.[1] ? Buffer.from(match[1], 'base64').toString('utf8') : '';
  const cut = text.indexOf(':');
  if (cut < 0) return undefined;
  const decode = (part: string) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  };
  return { id: decode(text.slice(0, cut)), secret: decode(text.slice(cut + 1)) };
}

/**
 * Authenticates the client of a token or revocation request: Basic header or body. A client with a
 * secret must show it; one without must not.
 * @returns undefined when the client is unknown or the secret is wrong
 * @throws OAuthError when the pool has no domain
 */
export function authenticateClient(
  emulator: Emulator,
  c: Context,
  form: URLSearchParams,
): ClientRecord | undefined {
  const header = c.req.header('authorization');
  const basic = header === undefined ? undefined : fromBasic(header);
  if (header !== undefined && !basic) return undefined;
  const inBody = form.get('client_id');
  const id = basic?.id ?? inBody;
  if (!id || (basic && inBody !== null && inBody !== basic.id)) return undefined;
  const client = emulator.store.get<ClientRecord>('clients', id);
  const secret = basic?.secret ?? form.get('client_secret') ?? undefined;
  if (!client || !clientSecretMatches(client, secret)) return undefined;
  const pool = emulator.store.get<PoolRecord>('pools', client.poolId);
  if (!pool || !hasPagesHere(emulator.config, pool)) {
    throw new OAuthError('invalid_request', 'The user pool has no domain.');
  }
  return client;
}
