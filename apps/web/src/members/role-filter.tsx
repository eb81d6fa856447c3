import { ROLES } from '@gatehouse/domain/role';
import { SelectField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';

/** A custom role, to choose from. */
export interface NamedRole {
  readonly id: string;
  readonly name: string;
}

interface RoleFilterProps {
  value: string | undefined;
  customRoles: readonly NamedRole[];
}

/** A base role, a custom one, or any. */
export function RoleFilter({ value = '', customRoles }: RoleFilterProps) {
  const t = useTranslations('members.filter');
  const names = useTranslations('roles.names');
  return (
    <SelectField label={t('role')} name="role" defaultValue={value}>
      <option value="">{t('anyRole')}</option>
      <optgroup label={t('baseRoles')}>
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {names(one)}
          </option>
        ))}
      </optgroup>
      {customRoles.length > 0 && (
        <optgroup label={t('customRoles')}>
          {customRoles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </SelectField>
  );
}
