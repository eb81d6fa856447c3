import { KEY_PERMISSIONS, type Permission } from '@gatehouse/policy/permissions';
import { useTranslations } from 'next-intl';
import { ProgramReach } from './program-reach.tsx';

/** How much a program may do, and on asking what. */
export function PermissionList({ permissions }: { permissions: readonly Permission[] }) {
  const t = useTranslations('programs');
  const sentence = useTranslations('permissions');
  const { length } = permissions;
  const all = KEY_PERMISSIONS.length;
  return (
    <details className="text-ink-2">
      <summary className="w-fit rounded-sm">
        {length === all
          ? t('allPermissions')
          : t('somePermissions', { count: String(length), all: String(all) })}
      </summary>
      <ul className="mt-1 list-disc pl-4">
        {permissions.map((permission) => (
          <li key={permission}>{sentence(permission)}</li>
        ))}
      </ul>
      <ProgramReach permissions={permissions} />
    </details>
  );
}
