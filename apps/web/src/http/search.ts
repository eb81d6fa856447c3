/** Of the names that can be searched for. */
const MAX_SEARCH = 100;

/** The search of a page's address; what is no search is none. */
export function parseSearch(value: string | string[] | undefined): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text !== '' && text.length <= MAX_SEARCH && !text.includes('\0') ? text : undefined;
}
