/** What people may have typed of others. */
const TYPED: ReadonlySet<string> = new Set(['search', 'text']);

/**
 * The filter of an export in words of the API, for its event. What was searched for may be a
 * person's name, and stays out.
 */
export function describeFilter(filter: object): string {
  return Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => Number(TYPED.has(a)) - Number(TYPED.has(b)))
    .map(([name, value]) => `${name}=${TYPED.has(name) ? '…' : said(value)}`)
    .join(' ');
}

function said(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
