import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { DomainCheck } from './domain.ts';

const LABEL = '_gatehouse-challenge';
const KEY = 'gatehouse-domain-verification';

/** A new token of 256 bits, for one claim of one tenant to one domain. */
export function newChallengeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The TXT record that proves a claim: where it stands, and the whole of what it says. */
export function challengeRecord(domain: string, token: string) {
  return { name: `${LABEL}.${domain}`, value: `${KEY}=${token}` };
}

/**
 * Looks for the record that was asked for. One whole record has to be equal: no part of a longer
 * one, and nothing is trimmed or folded, since a token differs by the case of its letters.
 * @param records each with the chunks of RFC 1035 §3.3.14 joined
 */
export function checkRecords(
  records: readonly string[],
  value: string,
): Extract<DomainCheck, 'found' | 'no_record' | 'other_record'> {
  if (records.length === 0) return 'no_record';
  return records.some((record) => isEqual(record, value)) ? 'found' : 'other_record';
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
