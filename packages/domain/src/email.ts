import { withoutInvisible } from './visible-text.ts';

/** Characters of an address at most: a pool takes no longer user name. */
export const EMAIL_LENGTH = 128;

/** What a mail server takes before the @: words with single dots between them (RFC 5321, 4.1.2). */
const LOCAL = /^(?=.{1,64}$)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

/** A label of a domain; the last one has two letters at least, or is an encoded one. */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const LAST_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$/;

/**
 * The form in which two addresses are compared: trimmed, lower-case ASCII.
 * Returns null for anything that is not one plain address, and for one that the pool or every mail
 * server would refuse later. Only ASCII is taken: an address whose look-alike letters fold into
 * another's would defeat the match on acceptance (GHSA-7rqj-j65f-68wh).
 */
export function normalizeEmail(value: string): string | null {
  const given = value.trim();
  if (given.length > EMAIL_LENGTH || !/^[!-~]+$/.test(given)) return null;
  const email = given.toLowerCase();
  const at = email.lastIndexOf('@');
  const labels = email.slice(at + 1).split('.');
  const valid =
    LOCAL.test(email.slice(0, Math.max(at, 0))) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    LAST_LABEL.test(labels.at(-1) ?? '');
  return valid ? email : null;
}

/**
 * The address that someone typed or pasted, normalised: without what cannot be seen, without
 * `mailto:` and its query, and without brackets around it. Null where no address is left.
 */
export function parseEmail(text: string): string | null {
  const bare = unwrapped(withoutInvisible(text).trim());
  const link = /^mailto:([^?]*)/i.exec(bare);
  return normalizeEmail(link ? percentDecoded(link[1] ?? '') : bare);
}

/**
 * Whether two addresses are the same one. An address that is taken nowhere any more still equals
 * itself, and nothing else.
 */
export function isSameEmail(one: string, other: string): boolean {
  return (normalizeEmail(one) ?? one.trim()) === (normalizeEmail(other) ?? other.trim());
}

const WRAPPINGS = [
  ['<', '>'],
  ['(', ')'],
  ['[', ']'],
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
] as const;

/** Without the brackets or quotes around it: a pair, and one inside. */
function unwrapped(text: string): string {
  let inner = text;
  for (let times = 0; times < 2; times += 1) {
    const wrapped = WRAPPINGS.some(
      ([open, close]) => inner.length > 1 && inner.startsWith(open) && inner.endsWith(close),
    );
    if (wrapped) inner = inner.slice(1, -1).trim();
  }
  return inner;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
