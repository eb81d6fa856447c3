/**
 * Edits of lists in source files: by the name under which a list is declared, never by a line's
 * number or a comment that marks a place. What the list holds otherwise does not matter.
 */

/** A list is not where it is looked for, or holds the member already. */
export class EditError extends Error {}

/** Where a new member goes: before the first that sorts after it, or behind the named one, or last. */
export interface Position {
  readonly sorted?: boolean;
  readonly after?: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Member extends Span {
  /** The key, the text, or what is spread. */
  readonly key: string;
}

/**
 * Adds a member to an array or object literal.
 * @param path the name of its declaration, then keys to go down by
 * @param member the whole of it, without the comma behind
 * @throws EditError
 */
export function addMember(
  text: string,
  path: readonly string[],
  member: string,
  position: Position = {},
): string {
  const list = findList(text, path);
  const members = splitMembers(text, list, ',');
  return insert(text, { list, members, separator: ',' }, member, position);
}

/** Adds a member to an interface. @throws EditError */
export function addProperty(text: string, name: string, member: string, position: Position = {}) {
  const list = toBrackets(text, text.indexOf('{', findDeclaration(text, name)));
  const members = splitMembers(text, list, ';');
  return insert(text, { list, members, separator: ';' }, member, position);
}

/**
 * Adds a type to a union: that of a type alias or, with two names, that of a property.
 * @throws EditError
 */
export function addToUnion(text: string, [name = '', property]: readonly string[], type: string) {
  const from = findDeclaration(text, name);
  const start =
    property === undefined ? text.indexOf('=', from) + 1 : findUnion(text, from, property);
  const end = findEnd(text, start, ';');
  const union = text.slice(start, end);
  if (toAlternatives(union).includes(type)) throw new EditError(`${type} is in ${name} already`);
  const place = union.endsWith('| null') ? end - '| null'.length : end;
  const bar = place === end ? ` | ${type}` : `| ${type} `;
  return text.slice(0, place) + bar + text.slice(place);
}

/** Adds an import or an export beside those from the same folder, in their order. */
export function addImport(text: string, statement: string): string {
  const from = getSpecifier(statement);
  const statements = [
    ...text.matchAll(/^(?:import|export \*|export \{)[^;]*? from '([^']+)';\n/gm),
  ].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    specifier: found[1] ?? '',
  }));
  if (statements.some(({ start, end }) => text.slice(start, end).trim() === statement)) {
    throw new EditError(`there already: ${statement}`);
  }
  const beside = statements.filter(({ specifier }) => getFolder(specifier) === getFolder(from));
  const next = beside.find(({ specifier }) => specifier > from);
  const place = next?.start ?? beside.at(-1)?.end ?? statements.at(-1)?.end ?? 0;
  return `${text.slice(0, place)}${statement}\n${text.slice(place)}`;
}

/** Adds names to an import that is there, or the whole of it. */
export function addNamedImport(text: string, name: string, from: string): string {
  const imports = [...text.matchAll(/^import \{([^}]*)\} from '([^']+)';\n/gm)];
  const found = imports.find(([, , specifier]) => specifier === from);
  if (!found) return addImport(text, `import { ${name} } from '${from}';`);
  const names = (found[1] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (names.includes(name)) return text;
  const next = names.findIndex((one) => one.replace('type ', '') > name.replace('type ', ''));
  names.splice(next < 0 ? names.length : next, 0, name);
  const statement = `import { ${names.join(', ')} } from '${from}';\n`;
  return text.slice(0, found.index) + statement + text.slice(found.index + found[0].length);
}

/** The keys of an array's or object's members, or what stands there. @throws EditError */
export function listMembers(text: string, path: readonly string[]): string[] {
  return splitMembers(text, findList(text, path), ',').map(({ key }) => key);
}

/** The properties of an interface with their types. @throws EditError */
export function listProperties(text: string, name: string): ReadonlyMap<string, string> {
  const list = toBrackets(text, text.indexOf('{', findDeclaration(text, name)));
  const members = splitMembers(text, list, ';').map(({ start, end }) => text.slice(start, end));
  return new Map(
    members.flatMap((member) => {
      const [, property, type] = /(\w+)\??: ([^;]+);?$/.exec(member) ?? [];
      return property === undefined || type === undefined ? [] : [[property, type] as const];
    }),
  );
}

interface Place {
  readonly list: Span;
  readonly members: readonly Member[];
  readonly separator: string;
}

function insert(text: string, place: Place, member: string, { sorted, after }: Position): string {
  const { list, members, separator } = place;
  const key = toKey(member);
  if (members.some((one) => one.key === key)) throw new EditError(`${key} is there already`);
  const next = sorted ? members.find((one) => one.key > key) : undefined;
  if (next) return `${text.slice(0, next.start)}${member}${separator}\n${text.slice(next.start)}`;
  const last = members.findLast((one) => one.key === after) ?? members.at(-1);
  const end = last?.end ?? list.start;
  const lead = last && text[end - 1] !== separator ? separator : '';
  return `${text.slice(0, end)}${lead}\n${member}${separator}${text.slice(end)}`;
}

/** Between the brackets of a list. */
function findList(text: string, [name = '', ...keys]: readonly string[]): Span {
  const declared = findDeclaration(text, name);
  const assigned = text.slice(declared).search(/[^=!<>]=(?![=>])/);
  if (assigned < 0) throw new EditError(`${name} has no value`);
  let list = toBrackets(text, nextBracket(text, declared + assigned));
  for (const key of keys) {
    const member = splitMembers(text, list, ',').find((one) => one.key === key);
    if (!member) throw new EditError(`${name} has no ${key}`);
    list = toBrackets(text, nextBracket(text, member.start + key.length));
  }
  return list;
}

function findDeclaration(text: string, name: string): number {
  const found = new RegExp(`\\b(?:const|interface|type|class) ${name}\\b`).exec(text);
  if (!found) throw new EditError(`${name} is not declared`);
  return found.index + found[0].length;
}

function findUnion(text: string, from: number, property: string): number {
  const found = new RegExp(`\\b${property}\\??:`).exec(text.slice(from));
  if (!found) throw new EditError(`there is no ${property}`);
  return from + found.index + found[0].length;
}

function toAlternatives(union: string): string[] {
  return union.split('|').map((one) => one.trim());
}

function nextBracket(text: string, from: number): number {
  const found = /[[{]/.exec(text.slice(from));
  if (!found) throw new EditError('no list follows');
  return from + found.index;
}

function toBrackets(text: string, open: number): Span {
  if (open < 0) throw new EditError('no list follows');
  return { start: open + 1, end: findEnd(text, open + 1, null) };
}

/** Splits what is between brackets at the separators that are in no bracket within. */
function splitMembers(text: string, { start, end }: Span, separator: string): Member[] {
  const members: Member[] = [];
  let from = start;
  while (from < end) {
    const until = Math.min(findEnd(text, from, separator), end);
    const first = skipSpace(text, from, until);
    if (first < until) {
      const last = until < end ? until + 1 : first + text.slice(first, until).trimEnd().length;
      members.push({ key: toKey(text.slice(first, until)), start: first, end: last });
    }
    from = until + 1;
  }
  return members;
}

function skipSpace(text: string, from: number, until: number): number {
  let at = from;
  while (at < until && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

/** What a member is known by, whatever comments are before it. */
function toKey(member: string): string {
  const bare = member.replace(/^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)+/, '').trim();
  const quoted = /^'([^']*)'/.exec(bare)?.[1];
  if (quoted !== undefined) return quoted;
  const listed = /^\[\s*'([^']*)'/.exec(bare)?.[1];
  if (listed !== undefined) return listed;
  const word = /^(?:\.\.\.)?(?:readonly )?[\w$.]*/.exec(bare)?.[0].replace('readonly ', '');
  return word === undefined || word === '' ? bare : word;
}

/**
 * Where the first of these stands from here on, outside of brackets, texts and comments; or, with
 * null, the bracket that closes those around.
 */
function findEnd(text: string, from: number, sought: string | null): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === "'" || character === '"' || character === '`') at = skipText(text, at);
    else if (text.startsWith('//', at)) at = text.indexOf('\n', at);
    else if (text.startsWith('/*', at)) at = text.indexOf('*/', at) + 1;
    else if ('([{'.includes(character)) depth += 1;
    else if (depth === 0 && character === sought) return at;
    else if (')]}'.includes(character) && (depth -= 1) < 0) return at;
    if (at < 0) break;
  }
  throw new EditError('a list does not end');
}

/** The place of the quotation mark that ends a text; templates may hold others. */
function skipText(text: string, open: number): number {
  const quote = text[open];
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) return at;
    else if (quote === '`' && text.startsWith('${', at)) at = findEnd(text, at + 2, null);
  }
  throw new EditError('a text does not end');
}

function getSpecifier(statement: string): string {
  return / from '([^']+)';$/.exec(statement)?.[1] ?? '';
}

function getFolder(specifier: string): string {
  return specifier.slice(0, specifier.lastIndexOf('/') + 1);
}
