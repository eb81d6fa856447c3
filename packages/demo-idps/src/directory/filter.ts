import { toText, type BerNode } from './ber.ts';
import type { Entry } from './entries.ts';

/** Values of an attribute, whatever the case of its name. */
function getValues({ attributes }: Entry, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return Object.entries(attributes).find(([key]) => key.toLowerCase() === wanted)?.[1] ?? [];
}

/** What a filter's tag means (RFC 4511, 4.5.1.7): those that we and `ldapsearch` need. */
const MATCHERS: Readonly<Record<number, (filter: BerNode, entry: Entry) => boolean>> = {
  0: ({ parts }, entry) => parts.every((part) => matches(part, entry)),
  1: ({ parts }, entry) => parts.some((part) => matches(part, entry)),
  2: ({ parts }, entry) => parts.every((part) => !matches(part, entry)),
  3: ({ parts: [name, value] }, entry) =>
    name !== undefined &&
    value !== undefined &&
    getValues(entry, toText(name)).some((one) => one.toLowerCase() === toText(value).toLowerCase()),
  7: (filter, entry) => getValues(entry, toText(filter)).length > 0,
};

/** Whether an entry is found by a filter; a kind that we don't know finds nothing. */
export function matches(filter: BerNode, entry: Entry): boolean {
  const matcher = filter.tagClass === 3 ? MATCHERS[filter.tag] : undefined;
  return matcher?.(filter, entry) ?? false;
}
