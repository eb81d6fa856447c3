/**
 * The address of this page with a list of people to invite on it, or without.
 * @param id null for without
 */
export function invitedAddress(path: string, id: string | null): string {
  const search = new URLSearchParams(location.search);
  search.delete('invitations');
  search.delete('invited');
  if (id !== null) search.set('invited', id);
  return search.size > 0 ? `${path}?${search}` : path;
}
