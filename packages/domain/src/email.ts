/**
 * The form in which two addresses are compared: trimmed, lower-case ASCII.
 * Returns null for anything that is not one plain address. Only ASCII is taken: an address whose
 * look-alike letters fold into another's would defeat the match on acceptance (GHSA-7rqj-j65f-68wh).
 */
export function normalizeEmail(value: string): string | null {
  const email = value.trim();
  if (email.length > 254 || !EMAIL.test(email)) return null;
  return email.toLowerCase();
}

const EMAIL =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
