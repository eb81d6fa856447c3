/**
 * The address of this page, on its first page of members, with a change of many on it, or without.
 * @param bulkId null for without
 */
export function bulkAddress(path: string, bulkId: string | null): string {
  const search = new URLSearchParams(location.search);
  search.delete('cursor');
  search.delete('bulk');
  if (bulkId !== null) search.set('bulk', bulkId);
  return search.size > 0 ? `${path}?${search}` : path;
}
