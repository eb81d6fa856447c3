import { withoutInvisible } from './visible-text.ts';

/** Where in a row the address and the role stand; no role where the table has none. */
export interface Columns {
  readonly email: number;
  readonly role: number | null;
}

/**
 * Headings above addresses, best first: the address itself, as Google, Outlook, Microsoft 365 and
 * spreadsheets call it; the name to sign in with; any other one; one that may be of a street.
 */
const EMAIL_HEADINGS: readonly RegExp[] = [
  /^(?:primary|primare|work|business|company|contact|user|member|dienstliche|geschaftliche)?(?:e?mail|epost|courriel|correo(?:electronico)?|mailbox)(?:s|en|adress|address|addr|adresse|addresses|adressen)?1?(?:value|address|adresse|wert)?$/,
  /^(?:userprincipalname|upn|benutzerprinzipalname|username|benutzername|user|benutzer|login|loginname|anmeldename|signinname)$/,
  /^(?=.{1,40}$).*(?:mail|courriel|correo)/,
  /^address(?:es)?$|^adressen?$/,
];

const ROLE_HEADING =
  /^(?:user|member|tenant|team|benutzer|mitglieds?)?roll?en?s?$|^(?:user|member|tenant|team)?roles$/;

/** How well a row says where the addresses stand: 0 is best; Infinity for a row of no headings. */
export function headingRank(cells: readonly string[]): number {
  return Math.min(...cells.map(rankHeading));
}

/** The columns of a table by its headings, and by what really holds addresses. */
export function findColumns(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Columns {
  const counts = headings.map(
    (_heading, at) => rows.filter((cells) => cells[at]?.includes('@')).length,
  );
  const most = Math.max(...counts);
  const ranked = headings
    .map((heading, at) => ({ at, rank: rankHeading(heading), count: counts[at] ?? 0 }))
    .sort((one, other) => one.rank - other.rank);
  const named = ranked.find(({ rank, count }) => rank < Infinity && count * 2 > most);
  const filled = most > 0 ? counts.indexOf(most) : ranked[0]?.at;
  const role = headings.findIndex((heading) => ROLE_HEADING.test(normalizeHeading(heading)));
  return { email: named?.at ?? filled ?? 0, role: role < 0 ? null : role };
}

function rankHeading(heading: string): number {
  const word = normalizeHeading(heading);
  const rank = EMAIL_HEADINGS.findIndex((pattern) => pattern.test(word));
  return rank < 0 ? Infinity : rank;
}

/** `E-mail Address [Required]` is `emailaddress`. */
function normalizeHeading(heading: string): string {
  return withoutInvisible(heading)
    .slice(0, 100)
    .normalize('NFKD')
    .replaceAll(/\[[^\]]*\]|\([^)]*\)|[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
