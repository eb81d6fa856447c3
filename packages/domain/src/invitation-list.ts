import { normalizeEmail } from './email.ts';

/** People that are invited at once, at most. */
export const MOST_INVITED = 500;

/** One line of a list of people to invite. */
export interface InvitationLine {
  /** Where it stands in the text, from 1. */
  readonly line: number;
  /** What stands where the address should be. */
  readonly text: string;
  /** Normalised; null for what is no address. */
  readonly email: string | null;
  /** What stands in the second column, as it is; null for nothing. */
  readonly role: string | null;
  /** The address stands in an earlier line, too. */
  readonly repeated: boolean;
}

const HEADINGS = new Set([
  'email',
  'e-mail',
  'mail',
  'e-mail address',
  'e-mail-adresse',
  'address',
]);

/**
 * Reads a pasted list or a CSV file: an address in each line, and a role behind it if wanted. Takes
 * commas, semicolons and tabs, quoted fields, a line of headings and a byte order mark; addresses
 * alone may also stand in one line. Pure.
 */
export function readInvitationList(text: string): InvitationLine[] {
  const seen = new Set<string>();
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .flatMap((line, at) => peopleOf(line).map((person) => ({ line: at + 1, ...person })))
    .filter(({ text: first }, at) => at > 0 || !HEADINGS.has(first.toLowerCase()))
    .map(({ line, text: first, role }) => {
      const email = normalizeEmail(first);
      const repeated = email !== null && seen.has(email);
      if (email !== null) seen.add(email);
      return { line, text: first, email, role, repeated };
    });
}

/** Who stands in a line: one with a role, or several without. */
function peopleOf(line: string): { text: string; role: string | null }[] {
  const fields = fieldsOf(line);
  const [first = '', second = ''] = fields;
  if (fields.every((field) => field === '')) return [];
  const addresses = fields.filter((field) => field !== '');
  if (addresses.length > 1 && addresses.every((field) => field.includes('@'))) {
    return addresses.map((text) => ({ text, role: null }));
  }
  return [{ text: first, role: second === '' ? null : second }];
}

const FIELD = / *(?:"((?:[^"]|"")*)" *|([^,;\t]*))(?:[,;\t]|$)/y;

function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < line.length) {
    const found = FIELD.exec(line);
    if (!found) return [line.trim()];
    const [, quoted, plain = ''] = found;
    fields.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
  }
  return fields;
}
