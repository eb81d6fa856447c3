import { createLocalJWKSet, errors, type JSONWebKeySet } from 'jose';
import { fetchJson } from '../net/fetch-json.ts';
import type { GuardedFetch } from '../net/guarded-fetch.ts';
import { Refusal } from '../refusal.ts';

/** What a key is found by. */
interface KeyHeader {
  readonly alg: string;
  readonly kid?: string;
}

type KeySet = ReturnType<typeof createLocalJWKSet>;

/** Finds the keys of identity providers. Throws Refusal. */
export interface KeyCache {
  getKey(jwksUri: string, header: KeyHeader): ReturnType<KeySet>;
}

/** Milliseconds for which keys are believed: a withdrawn one is gone after that. */
const MAX_AGE = 3_600_000;
/** Milliseconds before an address is asked again for a key that its last answer did not have. */
const MIN_PAUSE = 60_000;
/** The same after a failure, which is not held against it for long. */
const RETRY_PAUSE = 5000;
/** Addresses whose keys are remembered. */
const MAX_ADDRESSES = 1000;

/** What is known of an address. Times are milliseconds. */
interface Entry {
  /** Of the last request, whatever came of it. */
  askedAt: number;
  /** Of that request: one for all who wait. */
  asked: Promise<KeySet>;
  /** The last keys that came. */
  known?: { readonly keys: KeySet; readonly at: number };
}

async function fetchKeys(fetch: GuardedFetch, jwksUri: string): Promise<KeySet> {
  const document = await fetchJson(fetch, jwksUri);
  try {
    return createLocalJWKSet(document as unknown as JSONWebKeySet);
  } catch {
    throw new Refusal('keys_unreadable', { received: jwksUri });
  }
}

async function findKey(keys: KeySet, header: KeyHeader) {
  try {
    return await keys({ ...header });
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return undefined;
    throw new Refusal('keys_unreadable', { received: header.kid });
  }
}

/** Remembers keys for an hour at most, and asks once a minute at most. One for the whole process. */
export function createKeyCache(fetch: GuardedFetch, now: () => number = Date.now): KeyCache {
  const entries = new Map<string, Entry>();

  function ask(jwksUri: string): Promise<KeySet> {
    const askedAt = now();
    const { known } = entries.get(jwksUri) ?? {};
    const entry: Entry = { askedAt, asked: fetchKeys(fetch, jwksUri), ...(known && { known }) };
    entry.asked.then(
      (keys) => {
        entry.known = { keys, at: askedAt };
      },
      // Whoever waits for it learns of the failure.
      () => undefined,
    );
    entries.delete(jwksUri);
    entries.set(jwksUri, entry);
    const [oldest] = entries.keys();
    if (entries.size > MAX_ADDRESSES && oldest !== undefined) entries.delete(oldest);
    return entry.asked;
  }

  /** Asks, or waits for what was asked within the pause. */
  function askAfter(jwksUri: string, pause: number): Promise<KeySet> {
    const entry = entries.get(jwksUri);
    return entry && now() - entry.askedAt < pause ? entry.asked : ask(jwksUri);
  }

  return {
    async getKey(jwksUri, header) {
      const { known } = entries.get(jwksUri) ?? {};
      const isFresh = known !== undefined && now() - known.at < MAX_AGE;
      const keys = isFresh ? known.keys : await askAfter(jwksUri, RETRY_PAUSE);
      const found =
        (await findKey(keys, header)) ??
        (await findKey(await askAfter(jwksUri, MIN_PAUSE), header));
      if (!found) throw new Refusal('key_unknown', { received: header.kid });
      return found;
    },
  };
}
