/**
 * The address of a list where it stands, with work on many shown on it, or without.
 * @param name `bulk` for a change of members, `invited` for a list of people to invite
 * @param id null for without
 */
export function addressWith(path: string, name: 'bulk' | 'invited', id: string | null): string {
  const search = new URLSearchParams(location.search);
  search.delete(name);
  if (id !== null) search.set(name, id);
  return search.size > 0 ? `${path}?${search}` : path;
}
