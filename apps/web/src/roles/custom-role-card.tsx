import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { RoleShown } from './role-dialog.tsx';
import { RolePermissions } from './role-permissions.tsx';

interface CustomRoleCardProps {
  slug: string;
  role: RoleShown;
  actions: ReactNode;
}

/** One role of the tenant's own: what it narrows, who has it, what it may. */
export function CustomRoleCard({ slug, role, actions }: CustomRoleCardProps) {
  const t = useTranslations('customRoles.matrix');
  const names = useTranslations('roles.names');
  const { id, name, base, permissions } = role;
  return (
    <li className="relative grid gap-1 rounded-lg border border-line bg-surface p-4 pr-12 text-sm shadow-xs">
      <h3 className="font-medium wrap-anywhere">{name}</h3>
      {role.description && <p className="text-ink-2">{role.description}</p>}
      <p className="text-ink-2">
        {t('narrows', { base: names(base) })}
        {' · '}
        <Link className="underline" href={`/t/${slug}/members?role=${id}`}>
          {t('members', { count: role.members })}
        </Link>
        {role.invitations > 0 && ` · ${t('invited', { count: role.invitations })}`}
      </p>
      <RolePermissions base={base} permissions={permissions} />
      {actions && <div className="absolute top-2.5 right-2.5">{actions}</div>}
    </li>
  );
}
