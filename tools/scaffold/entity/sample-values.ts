import { quote } from '../registry-lines.ts';
import { toColumn } from '../words.ts';
import type { Entity } from './entity.ts';
import type { Field } from './fields.ts';

/** A value of a field, in code: \`n\` tells two apart. */
function toValue({ type }: Field, n: 1 | 2): string {
  return {
    string: quote(n === 1 ? 'Lighthouse' : 'Beacon'),
    integer: n === 1 ? '120' : '340',
    boolean: n === 1 ? 'false' : 'true',
    date: n === 1 ? "'2026-01-31'" : "'2026-02-28'",
  }[type];
}

/** All fields in code, the first with a text of its own. */
export function toValues({ fields, title }: Entity, first: string, n: 1 | 2 = 1): string {
  return fields
    .map((field) => `${field.name.camel}: ${field === title ? first : toValue(field, n)}`)
    .join(', ');
}

/** The beginning and the values of an insert of a row whose title is `$3`. */
export function toInsert({ fields, title }: Entity): { columns: string; values: string } {
  const others = fields.filter((field) => field !== title && !field.optional);
  return {
    columns: [
      ...['tenant_id', 'id', toColumn(title.name)],
      ...others.map(({ name }) => toColumn(name)),
    ].join(', '),
    values: ['$1', '$2', '$3', ...others.map((field) => toValue(field, 1))].join(', '),
  };
}
