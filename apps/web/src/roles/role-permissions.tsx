import type { Role } from '@gatehouse/domain/role';
import { groupPermissions } from '@gatehouse/policy/permission-groups';
import type { Permission } from '@gatehouse/policy/permissions';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';
import { Check, Minus } from 'lucide-react';
import { useTranslations } from 'next-intl';

interface RolePermissionsProps {
  base: Role;
  permissions: readonly Permission[];
}

/** What a custom role may, of what its base may; opened on request. */
export function RolePermissions({ base, permissions }: RolePermissionsProps) {
  const t = useTranslations('customRoles.matrix');
  const groups = useTranslations('permissionGroups');
  const names = useTranslations('permissionNames');
  const whole = ROLE_TABLE[base];
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer rounded-sm text-ink-2 hover:text-ink max-sm:py-3">
        {t('count', { count: permissions.length, all: whole.size })}
      </summary>
      <div className="mt-2 grid gap-x-6 gap-y-3 sm:grid-cols-2 xl:grid-cols-3">
        {groupPermissions((name) => whole.has(name)).map(({ group, permissions: of }) => (
          <div key={group}>
            <h4 className="text-xs font-semibold text-ink-2">{groups(`${group}.name`)}</h4>
            <ul>
              {of.map((name) => {
                const may = permissions.includes(name);
                return (
                  <li key={name} className="flex items-center gap-2 py-0.5">
                    {may ? (
                      <Check aria-hidden="true" className="size-4 shrink-0 text-good-ink" />
                    ) : (
                      <Minus aria-hidden="true" className="size-4 shrink-0 text-danger-ink" />
                    )}
                    <span className={may ? undefined : 'text-ink-2'}>{names(name)}</span>
                    <span className="sr-only">: {t(may ? 'yes' : 'left')}</span>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}
