import { UserError } from '@gatehouse/domain/user-error';

import { isReserved, toWord, type Word } from '../words.ts';

export const FIELD_TYPES = ['string', 'integer', 'boolean', 'date'] as const;

export type FieldType = (typeof FIELD_TYPES)[number];

/** One field of an entity. */
export interface Field {
  readonly name: Word;
  readonly type: FieldType;
  /** It may be empty: null. */
  readonly optional: boolean;
  readonly label: { readonly en: string; readonly de: string };
}

/** What every row has beside its fields, and what a request says otherwise. */
const TAKEN = new Set(
  `id tenantId tenant version createdBy createdByName createdAt updatedAt search cursor limit seen
   userId membershipId data columns common`.split(/\s+/),
);

/** Columns with such a name are withheld from every file: packages/db/src/tenant-tables.ts. */
const SECRET = /hash|secret|token|sealed|password|salt|digest/;

/**
 * Reads `number:string, dueOn:date?`.
 * @param german labels by the field's name
 * @throws UserError
 */
export function parseFields(list: string, german: ReadonlyMap<string, string>): readonly Field[] {
  const parts = list.split(',').map((part) => part.trim());
  const fields = parts.filter((part) => part !== '').map((part) => parseField(part, german));
  const names = fields.map(({ name }) => name.camel);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw fault(`The field ${twice} is there twice.`);
  const [first] = fields;
  if (!first || first.type !== 'string' || first.optional) {
    throw fault('The first field names the thing: it is a string that is always there.');
  }
  if (fields.length > 12) throw fault('Twelve fields are as many as one form can ask for.');
  for (const name of german.keys()) {
    if (!names.includes(name)) throw fault(`There is no field ${name} for a German label.`);
  }
  return fields;
}

function parseField(part: string, german: ReadonlyMap<string, string>): Field {
  const found = /^(\w+)\s*:\s*(\w+)(\?)?$/.exec(part);
  const [, written = '', type = '', optional] = found ?? [];
  if (!found) throw fault(`"${part}" is no field.`);
  if (!isFieldType(type)) throw fault(`${written} has the type ${type}, which there is not.`);
  const name = toWord(written, 'a field');
  if (TAKEN.has(name.camel) || isReserved(name.camel) || /By(Name)?$/.test(name.camel)) {
    throw fault(`A field cannot be called ${name.camel}: that name has a meaning already.`);
  }
  if (SECRET.test(name.snake)) {
    throw fault(`${name.camel} is called like a secret, which no file of the tenant would hold.`);
  }
  if (type === 'boolean' && optional) throw fault(`${name.camel} is yes or no: it is never empty.`);
  const label = { en: name.title, de: german.get(name.camel) ?? name.title };
  return { name, type, optional: optional !== undefined, label };
}

function isFieldType(type: string): type is FieldType {
  return (FIELD_TYPES as readonly string[]).includes(type);
}

function fault(message: string): UserError {
  return new UserError(
    message,
    `Fields are "number:string, amount:integer, dueOn:date?": ${FIELD_TYPES.join(', ')}; ? for one that may be empty.`,
  );
}
