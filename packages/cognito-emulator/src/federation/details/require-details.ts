import { invalidParameter } from '../../wire/errors.ts';
import { requireUpstreamUrl } from '../upstream-url.ts';
import type { Details } from './details.ts';

/** Refuses details that lack one of these, or have it empty. */
export function requireDetails(given: Details, names: readonly string[]): void {
  for (const name of names) {
    if (!given[name]?.trim()) throw invalidParameter(`Missing required ProviderDetails: ${name}.`);
  }
}

/** Refuses addresses that a provider may not have. */
export function requireUrls(given: Details, names: readonly string[]): void {
  for (const name of names) {
    if (given[name] !== undefined) requireUpstreamUrl(given[name], name);
  }
}

/** Refuses values that are not among these. */
export function requireAllowed(given: Details, name: string, allowed: readonly string[]): void {
  if (given[name] !== undefined && !allowed.includes(given[name])) {
    throw invalidParameter(`Invalid ProviderDetails: ${name} must be ${allowed.join(' or ')}.`);
  }
}
