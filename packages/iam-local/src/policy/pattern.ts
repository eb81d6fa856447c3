import { lookUp, type ContextMap } from './context.ts';

/** Text with wildcards, its variables already replaced. */
export interface Pattern {
  /** Characters that stand for themselves; `ANY` and `ONE` are the wildcards. */
  readonly parts: readonly (string | typeof ANY | typeof ONE)[];
}

const ANY = Symbol('*');
const ONE = Symbol('?');

/** `${key}`, `${key, 'default'}` and the escapes `${*}`, `${?}`, `${$}`. */
const VARIABLE = /\$\{\s*([^},]*?)\s*(?:,\s*'([^']*)'\s*)?\}/g;

export interface PatternOptions {
  readonly context: ContextMap;
  /** Whether `${…}` is a variable: in version 2012-10-17 only. */
  readonly variables: boolean;
  /** Whether `*` and `?` are wildcards. */
  readonly wildcards: boolean;
}

/**
 * Reads a text of a policy. The value of a variable stands for itself: a tag `*` is no wildcard.
 * @returns undefined when a variable has no value, an empty one or several
 */
export function toPattern(text: string, options: PatternOptions): Pattern | undefined {
  const parts: Pattern['parts'][number][] = [];
  let from = 0;
  for (const match of options.variables ? text.matchAll(VARIABLE) : []) {
    parts.push(...split(text.slice(from, match.index), options.wildcards));
    from = match.index + match[0].length;
    const value = valueFor(match[1] ?? '', match[2], options.context);
    if (value === undefined) return undefined;
    parts.push(...value);
  }
  parts.push(...split(text.slice(from), options.wildcards));
  return { parts };
}

function valueFor(name: string, fallback: string | undefined, context: ContextMap) {
  if (name === '*' || name === '?' || name === '$') return name;
  const values = lookUp(context, name);
  if (values === undefined) return fallback;
  // An empty value would make `tenants/${…}/*` a prefix of everyone's.
  return values.length === 1 && values[0] !== '' ? values[0] : undefined;
}

function split(text: string, wildcards: boolean): Pattern['parts'] {
  return [...text].map((one) =>
    wildcards && one === '*' ? ANY : wildcards && one === '?' ? ONE : one,
  );
}

/** Whether the whole text matches; `*` also stands for slashes. Takes no more than length². */
export function matches({ parts }: Pattern, text: string, ignoreCase = false): boolean {
  const same = (a: unknown, b: string | undefined) =>
    a === b || (ignoreCase && typeof a === 'string' && a.toLowerCase() === b?.toLowerCase());
  const characters = [...text];
  let [part, at, lastAny, retryAt] = [0, 0, -1, 0];
  while (at < characters.length) {
    if (parts[part] === ONE || same(parts[part], characters[at])) {
      part++;
      at++;
    } else if (parts[part] === ANY) {
      lastAny = part++;
      retryAt = at;
    } else if (lastAny >= 0) {
      part = lastAny + 1;
      at = ++retryAt;
    } else return false;
  }
  while (parts[part] === ANY) part++;
  return part === parts.length;
}

/** Number of parts of an ARN; the last one may hold colons. */
export const ARN_PARTS = 6;

/**
 * Whether an ARN matches, part by part, so that no wildcard and no value reaches beyond a colon.
 * @returns undefined when a variable has no value
 */
export function matchesArn(
  text: string,
  arn: string,
  options: PatternOptions,
): boolean | undefined {
  if (text === '*') return true;
  const expected = splitArn(text);
  const given = splitArn(arn);
  if (expected.length < ARN_PARTS || given.length < ARN_PARTS) return false;
  const patterns = expected.map((part) => toPattern(part, options));
  if (patterns.includes(undefined)) return undefined;
  return patterns.every((pattern, index) => matches(pattern as Pattern, given[index] ?? ''));
}

/** Colons of a variable, as in `${cognito-identity.amazonaws.com:sub}`, divide nothing. */
export function splitArn(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const one of text) {
    if (one === '{' && parts.at(-1)?.endsWith('$')) depth++;
    else if (one === '}' && depth > 0) depth--;
    if (one === ':' && depth === 0 && parts.length < ARN_PARTS) parts.push('');
    else parts[parts.length - 1] += one;
  }
  return parts;
}
