import { DomainError } from '@gatehouse/domain/errors';
import type { FetchJwks } from './fetch-jwks.ts';
import { parseSigningKeys, type SigningKey, type SigningKeys } from './signing-keys.ts';

/** A set older than this is fetched anew, while the old one still serves. */
const REFRESH_AFTER_MS = 15 * 60_000;
/** A set older than this serves only when the new one cannot be had: a withdrawn key ends here. */
const SERVE_AT_MOST_MS = 60 * 60_000;
/** A set older than this serves no one, whatever the reason. */
const KEEP_AT_MOST_MS = 24 * 60 * 60_000;
/** Tokens cause at most one fetch in this time, however many unknown keys they name. */
const FETCH_EVERY_MS = 10_000;
const MAX_ABSENT = 1_000;

export interface KeySourceOptions {
  readonly uri: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly fetchJwks: FetchJwks;
  /** Told of every failed fetch; the old keys, if any, go on serving. */
  readonly onFetchFailed: (error: unknown) => void;
}

/** The signing keys of one issuer, fetched when needed and kept for a while. */
export interface KeySource {
  /** The key of this id when it is at hand and fresh: the way of nearly every request. */
  findNow(keyId: string): SigningKey | undefined;
  /**
   * The key of this id.
   * @throws DomainError `auth.token_invalid` when the issuer has no such key, `auth.unavailable`
   *   when that cannot be known now: the set cannot be fetched, or was fetched too recently
   */
  find(keyId: string): Promise<SigningKey>;
  /** Makes sure that keys are at hand. @throws DomainError `auth.unavailable` */
  load(): Promise<void>;
  /** Fetches the set now; withdrawn keys are gone after it. @throws DomainError `auth.unavailable` */
  refresh(): Promise<void>;
}

export function createKeySource(options: KeySourceOptions): KeySource {
  const { uri, clock, fetchJwks, onFetchFailed } = options;
  let keys: SigningKeys = new Map();
  let loadedAt = Number.NEGATIVE_INFINITY;
  let attemptedAt = Number.NEGATIVE_INFINITY;
  let inFlight: Promise<void> | null = null;
  let loads = 0;
  let lastError: unknown;
  /** Key ids that the set of the last fetch is known not to hold. */
  const absent = new Set<string>();

  // A clock that jumped back must not make a set look young for a day.
  const isOlder = (than: number) => Math.abs(clock() - loadedAt) > than;
  const unavailable = (cause: unknown) => new DomainError('auth.unavailable', { cause });

  async function fetchKeys(): Promise<void> {
    attemptedAt = clock();
    try {
      const withdrawn = keys;
      keys = parseSigningKeys(await fetchJwks(uri));
      loadedAt = clock();
      loads += 1;
      absent.clear();
      for (const keyId of withdrawn.keys()) if (!keys.has(keyId)) absent.add(keyId);
    } catch (error) {
      lastError = error;
      onFetchFailed(error);
      throw unavailable(error);
    } finally {
      inFlight = null;
    }
  }

  /** The fetch under way, or a new one; null when the last was too recent. */
  function fetchIfAllowed(): Promise<void> | null {
    if (!inFlight && Math.abs(clock() - attemptedAt) < FETCH_EVERY_MS) return null;
    return (inFlight ??= fetchKeys());
  }

  async function load(): Promise<void> {
    if (!isOlder(REFRESH_AFTER_MS)) return;
    const refreshed = fetchIfAllowed()?.catch(() => undefined);
    if (isOlder(SERVE_AT_MOST_MS)) await refreshed;
    if (isOlder(KEEP_AT_MOST_MS)) throw unavailable(lastError);
  }

  async function find(keyId: string): Promise<SigningKey> {
    const loadsBefore = loads;
    await load();
    const known = keys.get(keyId);
    if (known) return known;
    if (loads === loadsBefore) {
      const fetched = fetchIfAllowed();
      if (fetched) await fetched;
      else if (!absent.has(keyId)) throw unavailable(new Error('unknown key, set just fetched'));
      const published = keys.get(keyId);
      if (published) return published;
    }
    if (absent.size < MAX_ABSENT) absent.add(keyId);
    throw new DomainError('auth.token_invalid', { cause: new Error('no such signing key') });
  }

  async function refresh(): Promise<void> {
    // One that is under way may have been answered before the key was withdrawn.
    await inFlight?.catch(() => undefined);
    await (inFlight ??= fetchKeys());
  }

  const findNow = (keyId: string) => (isOlder(REFRESH_AFTER_MS) ? undefined : keys.get(keyId));

  return { findNow, find, load, refresh };
}
