/** What spreadsheets put between two cells. */
export type Delimiter = ',' | ';' | '\t';

const DELIMITERS: readonly Delimiter[] = ['\t', ';', ','];

/** One line of a list, and where it stands in the text, from 1. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
}

/** The lines that hold anything, whatever a program ends them with. */
export function toLines(text: string): TextLine[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line, at) => ({ line: at + 1, text: line }))
    .filter((line) => line.text.trim() !== '');
}

/** The delimiter that parts a line into the most cells; null where none does. */
export function findDelimiter(line: string): Delimiter | null {
  const counted = DELIMITERS.map((sign) => [sign, splitCells(line, [sign]).length] as const);
  const [sign, count] = counted.reduce((most, next) => (next[1] > most[1] ? next : most));
  return count > 1 ? sign : null;
}

/** A delimiter that the text names itself, as Excel does: `sep=;`. */
export function namedDelimiter(line: string): Delimiter | null {
  const named = /^"?sep=(.)"?$/iu.exec(line.replace(/[ \r]+$/, ''))?.[1];
  return DELIMITERS.find((sign) => sign === named) ?? null;
}

/**
 * The cells of a line (RFC 4180), trimmed: a cell in quotes may hold delimiters, and a quote twice
 * stands for one. A quote inside a cell, and one that nothing closes, is a character like others.
 */
export function splitCells(line: string, delimiters: readonly string[]): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    while (line[at] === ' ') at += 1;
    const quoted = line[at] === '"' ? quotedCell(line, at, delimiters) : null;
    const end = quoted?.end ?? nextDelimiter(line, at, delimiters);
    cells.push((quoted?.text ?? line.slice(at, end)).trim());
    if (end >= line.length) return cells;
    at = end + 1;
  }
}

/** A quoted cell: closed, and with nothing but blanks before the next delimiter. */
function quotedCell(line: string, start: number, delimiters: readonly string[]) {
  let close = line.indexOf('"', start + 1);
  while (close >= 0 && line[close + 1] === '"') close = line.indexOf('"', close + 2);
  if (close < 0) return null;
  let end = close + 1;
  while (line[end] === ' ') end += 1;
  if (end < line.length && !delimiters.includes(line[end] ?? '')) return null;
  return { text: line.slice(start + 1, close).replaceAll('""', '"'), end };
}

function nextDelimiter(line: string, start: number, delimiters: readonly string[]): number {
  let at = start;
  while (at < line.length && !delimiters.includes(line[at] ?? '')) at += 1;
  return at;
}
