'use client';

import { Combobox } from '@gatehouse/ui/combobox';
import { SelectField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import type { RoleChoice } from './role-choices.ts';

/** More than these are found sooner by typing. */
const MOST_AT_A_GLANCE = 7;

interface RoleFieldProps {
  label: string;
  choices: readonly Pick<RoleChoice, 'value' | 'name' | 'base'>[];
  value?: string;
  defaultValue?: string;
  hint?: string | undefined;
  error?: string | undefined;
  onChange?: (value: string) => void;
}

/** A role to choose, as the field `role`: a list, or one to search where a tenant has many roles. */
export function RoleField({ label, choices, onChange, ...field }: RoleFieldProps) {
  const names = useTranslations('roles.names');
  if (choices.length > MOST_AT_A_GLANCE) {
    const options = choices.map(({ value, name, base }) => ({
      value,
      label: name,
      ...(value !== base && { hint: names(base) }),
    }));
    return (
      <Combobox
        label={label}
        name="role"
        options={options}
        {...(onChange && { onChange })}
        {...field}
      />
    );
  }
  return (
    <SelectField
      label={label}
      name="role"
      {...field}
      onChange={onChange && ((event) => onChange(event.target.value))}
    >
      {choices.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
