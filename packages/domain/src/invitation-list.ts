import { addressesIn, isBracketed, splitParts } from './address-list.ts';
import {
  type Delimiter,
  findDelimiter,
  namedDelimiter,
  splitCells,
  type TextLine,
  toLines,
} from './delimited-text.ts';
import { parseEmail } from './email.ts';
import { findColumns, headingRank } from './invitation-columns.ts';
import { withoutInvisible } from './visible-text.ts';

/** People that are invited at once, at most. */
export const MOST_INVITED = 500;

/** One person of a list of people to invite. */
export interface InvitationLine {
  /** Where it stands in the text, from 1. */
  readonly line: number;
  /** What was read as the address; the whole line where none was found. */
  readonly text: string;
  /** Normalised; null for what is no address. */
  readonly email: string | null;
  /** The role that the list names, as it is; null for none. */
  readonly role: string | null;
  /** The address stands further up, too. */
  readonly repeated: boolean;
}

type Person = Pick<InvitationLine, 'line' | 'text' | 'role'>;

/** What a link to write to someone says beyond the address. */
const LINK_QUERY = /(mailto:[^\s?,;<>"]{1,300})\?[^\s<>"]*/gi;

/** Characters of a misread line that are shown. */
const LONGEST_SHOWN = 200;

/** Lines that one row of a table may take, through breaks of line in a quoted cell. */
const MOST_LINES = 40;

/**
 * Reads a pasted list or a file: a table with headings, as spreadsheets and directories export it;
 * or lines with an address and perhaps a role; or addresses as mail programs write them. Pure.
 */
export function readInvitationList(text: string): InvitationLine[] {
  const seen = new Set<string>();
  return toPeople(toLines(withoutInvisible(text).replaceAll(LINK_QUERY, '$1'))).map((person) => {
    const email = parseEmail(person.text);
    const repeated = email !== null && seen.has(email);
    if (email !== null) seen.add(email);
    return { ...person, text: person.text.trim().slice(0, LONGEST_SHOWN), email, repeated };
  });
}

function toPeople(given: readonly TextLine[]): Person[] {
  const named = namedDelimiter(given[0]?.text ?? '');
  const lines = named === null ? given : given.slice(1);
  const at = findHeadings(lines, named);
  const below = lines.slice(at + 1);
  const headings = lines[at]?.text ?? '';
  const delimiter = named ?? findDelimiter(headings);
  if (at < 0 || delimiter === null || splitCells(headings, [delimiter]).length < 2) {
    return below.flatMap(({ line, text }) =>
      peopleOfLine(text).map((person) => ({ line, ...person })),
    );
  }
  return peopleOfTable(splitCells(headings, [delimiter]), below, delimiter);
}

/** Which line has the headings; -1 for none. Titles may stand above it, addresses may not. */
function findHeadings(lines: readonly TextLine[], named: Delimiter | null): number {
  const first = lines.findIndex(({ text }) => text.includes('@'));
  const ranks = lines
    .slice(0, Math.min(first < 0 ? lines.length : first, MOST_LINES))
    .map(({ text }) => {
      const delimiter = named ?? findDelimiter(text);
      return headingRank(delimiter === null ? [text] : splitCells(text, [delimiter]));
    });
  const best = Math.min(...ranks);
  return best === Infinity ? -1 : ranks.indexOf(best);
}

function peopleOfTable(
  headings: readonly string[],
  lines: readonly TextLine[],
  delimiter: Delimiter,
): Person[] {
  const rows = toRows(lines, headings.length, delimiter);
  const columns = findColumns(
    headings,
    rows.map(({ cells }) => cells),
  );
  return rows.flatMap(({ line, cells }) => {
    const role = (columns.role === null ? '' : cells[columns.role]) ?? '';
    const cell = cells[columns.email] ?? '';
    const addresses = addressesIn(cell);
    const read =
      addresses.length > 0 ? addresses : [cell === '' ? cells.filter(Boolean).join(' ') : cell];
    return read.map((text) => ({ line, text, role: role === '' ? null : role }));
  });
}

/**
 * The rows of a table. A quoted cell may break lines, but only where the row then has its full
 * number of cells: a lost quote takes no other people away.
 */
function toRows(lines: readonly TextLine[], width: number, delimiter: Delimiter) {
  const rows: { line: number; cells: string[] }[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at];
    if (!first) break;
    let row = { cells: splitCells(first.text, [delimiter]), lines: 1 };
    let text = first.text;
    const opens = row.cells.length < width && text.split('"').length % 2 === 0;
    for (let more = 1; opens && more < MOST_LINES && row.cells.length < width; more += 1) {
      text += `\n${lines[at + more]?.text ?? ''}`;
      const cells = splitCells(text, [delimiter]);
      if (cells.length === width) row = { cells, lines: more + 1 };
    }
    if (row.cells.some((cell) => cell !== '')) rows.push({ line: first.line, cells: row.cells });
    at += row.lines - 1;
  }
  return rows;
}

/** Who stands in a line of no table: one with a role, or several. */
function peopleOfLine(line: string): Pick<Person, 'text' | 'role'>[] {
  const parts = splitParts(line);
  const addressed = parts.filter(({ text }) => text.includes('@')).length;
  const rolesFollow = addressed === 1 || parts[0]?.text.includes('@') === true;
  const people: { text: string; role: string | null }[] = [];
  for (const [at, { text, delimiter }] of parts.entries()) {
    const addresses = addressesIn(text);
    const last = people.at(-1);
    // The family name of "Muster, Anna <anna@example.com>".
    const isName = delimiter === ',' && isBracketed(parts[at + 1]?.text ?? '');
    if (text.includes('@')) {
      const read = addresses.length > 0 ? addresses : [text];
      people.push(...read.map((address) => ({ text: address, role: null })));
    } else if (last && rolesFollow && !isName) last.role ??= text;
  }
  if (people.length > 0 || parts.length === 0) return people;
  return [{ text: parts.map(({ text }) => text).join(' '), role: null }];
}
