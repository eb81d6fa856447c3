import { UserError } from '@gatehouse/domain/user-error';

import { isReserved, toPlural, toWord, type Word } from '../words.ts';
import { type Field, parseFields } from './fields.ts';

/** A thing of a tenant's own, as it is asked for. */
export interface Entity {
  readonly one: Word;
  readonly many: Word;
  readonly fields: readonly Field[];
  /** The field that names it: unique in the tenant, searched, and what the audit log calls it by. */
  readonly title: Field;
  readonly de: { readonly one: string; readonly many: string };
  /** German words that are still English. */
  readonly untranslated: readonly string[];
  /** The name of its picture in lucide-react. */
  readonly icon: string;
}

export interface EntityOptions {
  readonly name: string | undefined;
  readonly fields: string | undefined;
  readonly plural: string | undefined;
  readonly de: string | undefined;
  readonly 'de-fields': string | undefined;
  readonly icon: string | undefined;
}

/** @throws UserError for what cannot be an entity */
export function toEntity(options: EntityOptions): Entity {
  const one = toWord(options.name ?? '', 'an entity');
  const many = toWord(options.plural ?? toPlural(one.kebab), 'many of an entity');
  if (isReserved(one.camel) || one.kebab === many.kebab) {
    throw new UserError(
      `An entity cannot be called ${one.camel}${one.kebab === many.kebab ? ', one as many' : ''}.`,
      'Take another name, or give its plural with --plural.',
    );
  }
  const german = toGerman(options.de);
  const labels = toLabels(options['de-fields']);
  const fields = parseFields(options.fields ?? '', labels);
  const [title] = fields;
  if (!title) throw new TypeError('parseFields has let an entity without fields through');
  return {
    ...{ one, many, fields, title },
    de: german ?? { one: one.title, many: many.title },
    untranslated: [
      ...(german ? [] : [one.title, many.title]),
      ...fields.filter(({ name }) => !labels.has(name.camel)).map(({ label }) => label.de),
    ],
    icon: toIcon(options.icon ?? 'Box'),
  };
}

function toGerman(written: string | undefined): Entity['de'] | undefined {
  if (written === undefined) return undefined;
  const [one = '', many = '', ...others] = written.split(',').map((word) => word.trim());
  if (others.length > 0 || !isLabel(one) || !isLabel(many)) {
    throw new UserError(
      `"${written}" is no German word with its plural.`,
      '--de "Rechnung,Rechnungen"',
    );
  }
  return { one, many };
}

function toLabels(written: string | undefined): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const part of (written ?? '').split(',').filter((one) => one.trim() !== '')) {
    const [name = '', label = ''] = part.split(':').map((word) => word.trim());
    if (!isLabel(label)) {
      throw new UserError(
        `"${part.trim()}" is no label.`,
        '--de-fields "number:Nummer, paid:Bezahlt"',
      );
    }
    labels.set(toWord(name, 'a field').camel, label);
  }
  return labels;
}

/** Letters, digits and blanks: nothing that would mean something in a message or in code. */
function isLabel(text: string): boolean {
  return /^\p{L}[\p{L}\p{N} .-]{0,39}$/u.test(text);
}

function toIcon(name: string): string {
  if (/^[A-Z][A-Za-z0-9]*$/.test(name)) return name;
  throw new UserError(`"${name}" is no icon.`, 'Icons are called as on lucide.dev: --icon Receipt');
}
