import type { AddressRules } from '../net/address-rules.ts';
import type { GuardedFetch } from '../net/guarded-fetch.ts';
import { Refusal } from '../refusal.ts';
import { readMetadata, type IdpMetadata } from './read-metadata.ts';

/** How metadata is asked for. */
export interface MetadataAccess {
  readonly fetch: GuardedFetch;
  readonly rules: AddressRules;
  /** Milliseconds. */
  readonly now: number;
}

/**
 * Reads the metadata that an identity provider publishes.
 * @throws Refusal of the stage `discover`
 */
export async function fetchMetadata(
  url: string,
  { fetch, rules, now }: MetadataAccess,
): Promise<IdpMetadata> {
  const { status, text } = await fetch(url);
  if (status !== 200) {
    throw new Refusal('provider_status', { expected: '200', received: String(status) });
  }
  return readMetadata(text, now, rules);
}
