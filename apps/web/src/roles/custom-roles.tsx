import { EmptyState } from '@gatehouse/ui/empty-state';
import { ShieldHalf } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CustomRoleCard } from './custom-role-card.tsx';
import { RoleActions } from './role-actions.tsx';
import type { OwnStanding, RoleShown } from './role-dialog.tsx';

interface CustomRolesProps {
  tenant: { slug: string; name: string };
  roles: readonly RoleShown[];
  /** Null for a reader who may not manage roles. */
  own: OwnStanding | null;
  /** The button that makes one. */
  create: ReactNode;
}

/** The tenant's own roles. */
export function CustomRoles({ tenant, roles, own, create }: CustomRolesProps) {
  const t = useTranslations('customRoles.own');
  if (roles.length === 0) {
    return (
      <EmptyState icon={<ShieldHalf />} title={t('empty')} action={create}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  const choices = roles.map(({ id, name }) => ({ id, name }));
  return (
    <ul className="grid gap-3">
      {roles.map((role) => (
        <CustomRoleCard
          key={role.id}
          slug={tenant.slug}
          role={role}
          actions={
            own && (
              <RoleActions
                tenant={tenant}
                own={own}
                role={role}
                others={choices.filter(({ id }) => id !== role.id)}
              />
            )
          }
        />
      ))}
    </ul>
  );
}
