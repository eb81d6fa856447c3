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
/** Milliseconds between two fetches of one address, whatever keys tokens ask for. */
const MIN_PAUSE = 60_000;
/** Addresses whose keys are remembered. */
const MAX_ADDRESSES = 1000;

interface Entry {
  /** Of the last attempt, in milliseconds; a failed one counts too. */
  askedAt: number;
  keys: Promise<KeySet>;
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

  function ask(jwksUri: string): Entry {
    const entry = { askedAt: now(), keys: fetchKeys(fetch, jwksUri) };
    // Whoever waits for them learns of the failure.
    entry.keys.catch(() => undefined);
    entries.delete(jwksUri);
    entries.set(jwksUri, entry);
    const [oldest] = entries.keys();
    if (entries.size > MAX_ADDRESSES && oldest !== undefined) entries.delete(oldest);
    return entry;
  }

  return {
    async getKey(jwksUri, header) {
      let entry = entries.get(jwksUri);
      if (!entry || now() - entry.askedAt >= MAX_AGE) entry = ask(jwksUri);
      const mayAskAgain = () => now() - (entries.get(jwksUri)?.askedAt ?? 0) >= MIN_PAUSE;
      const keys = await entry.keys.catch((error: unknown) => {
        if (!mayAskAgain()) throw error;
        return ask(jwksUri).keys;
      });
      const known = await findKey(keys, header);
      if (known) return known;
      const found = mayAskAgain()
        ? await findKey(await ask(jwksUri).keys, header)
        : await findKey(await (entries.get(jwksUri) ?? entry).keys, header);
      if (!found) throw new Refusal('key_unknown', { received: header.kid });
      return found;
    },
  };
}
