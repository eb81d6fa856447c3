/**
 * What makes a spreadsheet take text for a formula, full-width forms included, and what some drop
 * before they look.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\r\n]/;

/** One line of CSV (RFC 4180). Text that a spreadsheet might run is made text by an apostrophe. */
export function csvLine(fields: readonly (string | null)[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

function field(value: string | null): string {
  if (value === null) return '';
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
