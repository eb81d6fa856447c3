import type { Connection } from './connection.ts';
import type { StoreSession } from './store-session.ts';
import { vendCredentials, type VendedCredentials } from './vend-credentials.ts';

/**
 * Credentials that are handed out: new ones each time, so that all have their whole hour.
 * @throws StorageError
 */
export function vend(
  { settings, identity, ask }: Connection,
  session: StoreSession,
): Promise<VendedCredentials> {
  return ask('VendCredentials', (abortSignal) =>
    vendCredentials(identity, settings, session, abortSignal),
  );
}
