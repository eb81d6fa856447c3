import { field, type Field } from './fields.ts';
import type { Markup } from './layout.ts';
import type { Texts } from './texts/en.ts';

type Known = keyof Texts['attributes'];

const inputs: Readonly<Record<Known, Pick<Field, 'type' | 'autocomplete'>>> = {
  email: { type: 'email', autocomplete: 'email' },
  phone_number: { type: 'tel', autocomplete: 'tel' },
  name: { type: 'text', autocomplete: 'name' },
  given_name: { type: 'text', autocomplete: 'given-name' },
  family_name: { type: 'text', autocomplete: 'family-name' },
  birthdate: { type: 'date', autocomplete: 'bday' },
};

const isKnown = (attribute: string): attribute is Known => Object.hasOwn(inputs, attribute);

/** @param given an attribute, the field's name in the form, and what it holds */
export function attributeField(
  texts: Texts,
  given: {
    readonly attribute: string;
    readonly name: string;
    readonly value?: string;
  },
): Markup {
  const { attribute, name, value } = given;
  if (isKnown(attribute)) {
    return field({ name, label: texts.attributes[attribute], ...inputs[attribute], value });
  }
  const words = attribute.replace('custom:', '').replaceAll('_', ' ');
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  return field({ name, label, type: 'text', autocomplete: 'off', value });
}
