import { Refusal } from '../refusal.ts';
import type { GuardedFetch, GuardedRequest } from './guarded-fetch.ts';

/** A JSON object, or undefined for any other text. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Fetches a JSON object. @throws Refusal when the answer is no 200, or none */
export async function fetchJson(
  fetch: GuardedFetch,
  url: string,
  request?: GuardedRequest,
): Promise<Record<string, unknown>> {
  const { status, text } = await fetch(url, request);
  const value = status === 200 ? parseObject(text) : undefined;
  if (value) return value;
  throw new Refusal('provider_status', { expected: '200, JSON', received: String(status) });
}
