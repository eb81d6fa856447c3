import { ENTERPRISE_SCHEMA, GROUP_SCHEMA, USER_SCHEMA } from './attributes.ts';
import { ScimRefusal } from './scim-error.ts';

/** One comparison of a filter; the attribute is in lower case, without its schema. */
export interface Term {
  readonly attribute: string;
  readonly value: boolean | string;
}

const MAX_TERMS = 10;
const MAX_LENGTH = 2_000;

const TERM =
  /^\s*([$A-Za-z][\w.:$-]*(?:\[[^\]]{1,100}\](?:\.\w+)?)?)\s+(\w+)\s+("(?:[^"\\]|\\.)*"|true|false)/i;
const AND = /^\s+and\s+/i;

const SCHEMAS = [USER_SCHEMA, GROUP_SCHEMA, ENTERPRISE_SCHEMA].map(
  (urn) => `${urn.toLowerCase()}:`,
);

const refuse = (detail: string) => new ScimRefusal('invalidFilter', detail);

/**
 * A filter as directories send it: comparisons for equality, joined by `and` (RFC 7644, 3.4.2.2).
 * @throws ScimRefusal `invalidFilter` for anything else
 */
export function parseFilter(text: string): Term[] {
  if (text.length > MAX_LENGTH) throw refuse('The filter is too long.');
  const terms: Term[] = [];
  let rest = text;
  for (;;) {
    const found = TERM.exec(rest);
    if (!found) throw refuse('The filter must be comparisons joined by "and".');
    const [whole, path = '', operator = '', value = ''] = found;
    if (operator.toLowerCase() !== 'eq') throw refuse('The only operator is "eq".');
    terms.push({ attribute: withoutSchema(path), value: readValue(value) });
    if (terms.length > MAX_TERMS) throw refuse(`A filter has at most ${MAX_TERMS} comparisons.`);
    rest = rest.slice(whole.length);
    if (rest.trim() === '') return terms;
    const joined = AND.exec(rest);
    if (!joined) throw refuse('Comparisons can be joined by "and" alone.');
    rest = rest.slice(joined[0].length);
  }
}

function readValue(text: string): boolean | string {
  try {
    // `true` in any case.
    return JSON.parse(text.startsWith('"') ? text : text.toLowerCase()) as boolean | string;
  } catch {
    throw refuse('A value is not valid JSON.');
  }
}

/** In lower case, spaces made alike. */
function withoutSchema(path: string): string {
  const lower = path.toLowerCase().replaceAll(/\s+/g, ' ');
  const schema = SCHEMAS.find((urn) => lower.startsWith(urn));
  return schema === undefined ? lower : lower.slice(schema.length);
}

/**
 * What a filter asks for, by the fields that can be asked for.
 * @param fields names of fields by attributes in lower case
 * @returns null when no one can match: one field is to be two things
 * @throws ScimRefusal `invalidFilter` for an attribute that cannot be asked for
 */
export function toFields<Field extends string>(
  terms: readonly Term[],
  fields: Readonly<Record<string, Field>>,
): Partial<Record<Field, string>> | null {
  const wanted: Partial<Record<Field, string>> = {};
  for (const { attribute, value } of terms) {
    const field = Object.hasOwn(fields, attribute) ? fields[attribute] : undefined;
    if (field === undefined) throw refuse(`${attribute} cannot be asked for.`);
    if (typeof value !== 'string') throw refuse(`${attribute} is text.`);
    const other = wanted[field];
    if (other !== undefined && other !== value) return null;
    wanted[field] = value;
  }
  return wanted;
}
