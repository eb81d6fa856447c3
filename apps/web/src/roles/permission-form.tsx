import { ALL_PERMISSIONS, type Permission } from '@gatehouse/policy/permissions';
import { Button } from '@gatehouse/ui/button';
import { SelectField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';

interface PermissionFormProps {
  permission: Permission;
  /** The id of the member who is asked about; null for the reader. */
  member: string | null;
}

/** Asks about another permission, by the URL. */
export function PermissionForm({ permission, member }: PermissionFormProps) {
  const t = useTranslations('customRoles.access');
  const sentence = useTranslations('permissions');
  return (
    <form className="flex max-w-xl flex-wrap items-end gap-3">
      {member && <input type="hidden" name="member" value={member} />}
      <SelectField
        key={permission}
        label={t('permission')}
        name="permission"
        defaultValue={permission}
        className="min-w-0 flex-1"
      >
        {ALL_PERMISSIONS.map((name) => (
          <option key={name} value={name}>
            {sentence(name)}
          </option>
        ))}
      </SelectField>
      <Button type="submit">{t('ask')}</Button>
    </form>
  );
}
