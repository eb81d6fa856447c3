/**
 * Reads CSV with quoted fields.
 *
 * @returns rows of fields; empty lines are left out
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  const endField = () => {
    row.push(value);
    value = '';
  };
  const endRow = () => {
    endField();
    if (row.some((field) => field !== '')) rows.push(row);
    row = [];
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (quoted && char === '"' && text.charAt(i + 1) === '"') {
      value += '"';
      i += 1;
    } else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) endField();
    else if (char === '\n' && !quoted) endRow();
    else if (char !== '\r' || quoted) value += char;
  }
  endRow();
  return rows;
}
