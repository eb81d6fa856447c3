'use client';

import { isStronger, type Role, ROLES } from '@gatehouse/domain/role';
import { SelectField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';

interface BaseFieldProps {
  /** The one who chooses cannot go above it. */
  own: Role;
  value: Role;
  error: string | undefined;
  onChange: (base: Role) => void;
}

/** What a new role is made out of. */
export function BaseField({ own, value, error, onChange }: BaseFieldProps) {
  const t = useTranslations('customRoles.form');
  const names = useTranslations('roles.names');
  return (
    <SelectField
      label={t('base')}
      name="base"
      value={value}
      onChange={(event) => onChange(event.target.value as Role)}
      hint={t('baseHint')}
      error={error}
    >
      {ROLES.filter((one) => !isStronger(one, own)).map((one) => (
        <option key={one} value={one}>
          {names(one)}
        </option>
      ))}
    </SelectField>
  );
}
