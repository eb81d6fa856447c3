/**
 * One cookie's value out of a Cookie header, or null. A name that comes twice gives nothing: one
 * of the two may have been planted by a sibling domain, and there is no telling which.
 */
export function readCookie(header: string | null | undefined, name: string): string | null {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 && values[0] ? values[0] : null;
}
