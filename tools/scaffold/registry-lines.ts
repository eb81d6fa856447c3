/** A text in the quotation marks of the code. */
export function quote(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}

/**
 * Adds rows to the table that is the specification of roles.
 * @param rows each permission with a mark for owner, admin, member and viewer
 */
export function addRoleRows(text: string, rows: readonly (readonly [string, string])[]): string {
  const table = /const TABLE = `[^`]*\n(?=`;)/.exec(text);
  if (!table) throw new Error('there is no TABLE of roles');
  const lines = rows.map(
    ([name, [owner = '', admin = '', member = '', viewer = '']]) =>
      `  ${name.padEnd(22)}  ${owner}     ${admin}     ${member}      ${viewer}\n`,
  );
  const end = table.index + table[0].length;
  return text.slice(0, end) + lines.join('') + text.slice(end);
}
