/** What stands between two delimiters of a line. */
export interface Part {
  readonly text: string;
  /** The delimiter behind it; empty at the end of the line. */
  readonly delimiter: string;
}

/**
 * Splits a line as mail programs write lists of addresses (RFC 5322, 3.4): delimiters in quotes,
 * in angle brackets and in comments do not count. Parts are trimmed, and without the quotes that a spreadsheet
 * puts around a whole one; empty ones are left out.
 */
export function splitParts(line: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (let at = 0; at <= line.length; at += 1) {
    const sign = line[at] ?? '';
    if (sign in CLOSING) {
      at = Math.max(at, findClosing(line, at));
    } else if (sign === '' || /[,;\t]/.test(sign)) {
      parts.push({ text: unquoted(line.slice(start, at).trim()), delimiter: sign });
      start = at + 1;
    }
  }
  return parts.filter(({ text }) => text !== '');
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '<': '>', '(': ')' };

/** Characters of a name or an address that are kept together, at most. */
const LONGEST = 500;

/** Where the quotes or brackets close; -1 when they would take another's address in. */
function findClosing(line: string, at: number): number {
  const sign = line[at] ?? '';
  const rest = line.slice(at + 1, at + LONGEST);
  const close = rest.indexOf(CLOSING[sign] ?? '');
  const addresses = rest.slice(0, Math.max(close, 0)).split('@').length - 1;
  return close < 0 || addresses > (sign === '<' ? 1 : 0) ? -1 : at + 1 + close;
}

function unquoted(text: string): string {
  const quoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  const inner = text.slice(1, -1).replaceAll('""', '"');
  return quoted ? inner.trim() : text;
}

/** Has a part its address in angle brackets, with a name before it? */
export function isBracketed(text: string): boolean {
  return bracketed(text) !== null;
}

/**
 * What stands for addresses in a part or a cell: in angle brackets, behind a bullet, before a
 * comment, or several of them. Empty where other words stand beside them, which could be a half of
 * a mistyped address.
 */
export function addressesIn(text: string): string[] {
  const inBrackets = bracketed(text);
  if (inBrackets !== null) return [inBrackets];
  const [first = ''] = text.split(':::');
  const bare = first
    .trim()
    .replace(/^(?:[-–—*•·]|\d{1,4}[.)])\s+/u, '')
    .replace(/^(?!mailto:)[^:@<>"]{1,80}:\s*/iu, '')
    .replace(/\([^()]*\)$/u, '');
  const words = bare.split(/[\s,;]+/u).filter((word) => word !== '');
  return words.every((word) => word.includes('@'))
    ? words.map((word) => word.replace(/^"|[".:]$/gu, ''))
    : [];
}

function bracketed(text: string): string | null {
  const close = text.lastIndexOf('>');
  const open = text.lastIndexOf('<', close);
  const inner = close < 0 || open < 0 ? '' : text.slice(open + 1, close);
  return inner.includes('@') ? inner : null;
}
