import type { StoreSession } from './store-session.ts';
import type { VendedCredentials } from './vend-credentials.ts';

/** Milliseconds before their end from which on credentials are used no more: what they sign lives 300 s. */
const SPARE_MS = 360_000;

/** Sessions that are kept; the one that was used longest ago goes first. */
const MOST = 1_000;

interface Cached {
  readonly credentials: Pick<VendedCredentials, 'expiration'>;
}

/**
 * Keeps what was made for a session until shortly before its credentials end. It decides nothing: who
 * may have the session is asked each time, by the verb that wants it.
 */
export function createSessionCache<T extends Cached>(
  make: (session: StoreSession) => Promise<T>,
  now: () => number = Date.now,
) {
  const made = new Map<string, Promise<T>>();
  return {
    async get(session: StoreSession): Promise<T> {
      const key = `${session.tenantId} ${session.principalId} ${session.access}`;
      const known = made.get(key);
      if (known) {
        const value = await known.catch(() => undefined);
        if (value && value.credentials.expiration.getTime() - SPARE_MS > now()) {
          made.delete(key);
          made.set(key, known);
          return value;
        }
        if (made.get(key) === known) made.delete(key);
      }
      const asked = made.get(key) ?? make(session);
      made.set(key, asked);
      asked.catch(() => made.get(key) === asked && made.delete(key));
      const [oldest] = made.keys();
      if (made.size > MOST && oldest !== undefined) made.delete(oldest);
      return asked;
    },
    /** Lets go of everything. */
    clear(release: (value: T) => void): void {
      for (const value of made.values()) value.then(release, () => undefined);
      made.clear();
    },
  };
}
