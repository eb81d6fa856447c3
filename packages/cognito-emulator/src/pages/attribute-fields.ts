import { field, type Field } from './fields.ts';
import type { Markup } from './layout.ts';

const known: Readonly<Record<string, Pick<Field, 'label' | 'type' | 'autocomplete'>>> = {
  email: { label: 'Email', type: 'email', autocomplete: 'email' },
  phone_number: { label: 'Phone number', type: 'tel', autocomplete: 'tel' },
  name: { label: 'Name', type: 'text', autocomplete: 'name' },
  given_name: { label: 'First name', type: 'text', autocomplete: 'given-name' },
  family_name: { label: 'Last name', type: 'text', autocomplete: 'family-name' },
  birthdate: { label: 'Date of birth', type: 'date', autocomplete: 'bday' },
};

export function attributeField(attribute: string, name: string, value: string | undefined): Markup {
  const words = attribute.replace('custom:', '').replaceAll('_', ' ');
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  const look = known[attribute] ?? { label, type: 'text', autocomplete: 'off' };
  return field({ name, ...look, value });
}
