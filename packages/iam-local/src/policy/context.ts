import type { Context } from './document.ts';

/** A context by lower-case keys, each with all its values. */
export type ContextMap = ReadonlyMap<string, readonly string[]>;

/** Reads a context; keys without values count as absent. */
export function toContextMap(context: Context): ContextMap {
  const map = new Map<string, readonly string[]>();
  for (const [key, value] of Object.entries(context)) {
    const values = typeof value === 'string' ? [value] : value;
    if (values.length > 0) map.set(key.toLowerCase(), values);
  }
  return map;
}

/** The values of a key, whatever its case; undefined when it is absent. */
export const lookUp = (context: ContextMap, key: string): readonly string[] | undefined =>
  context.get(key.toLowerCase());
