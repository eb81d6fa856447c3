import { Refusal } from '../refusal.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The base URL of an application on this machine: people and tokens of a demo go nowhere else.
 *
 * @throws Refusal
 */
export function readBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url && `${url.username}${url.password}${url.search}${url.hash}` === '';
  if (!isPlain || !/^https?:$/.test(url.protocol) || !LOOPBACK.has(url.hostname)) {
    throw new Refusal(`${text} is not a SCIM base URL on this machine.`);
  }
  return url.href.replace(/\/+$/, '');
}

/** @throws Refusal for what no Bearer token can be */
export function readToken(text: string): string {
  if (!/^[\w.~+/=-]{1,500}$/.test(text)) throw new Refusal('The token is missing or not one.');
  return text;
}
