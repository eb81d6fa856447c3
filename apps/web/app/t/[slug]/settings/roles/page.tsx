import { can } from '@gatehouse/policy/can';
import { listRoles } from '@gatehouse/services/roles';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { ShieldHalf } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { NewRole } from '#src/roles/new-role.tsx';
import { RoleActions } from '#src/roles/role-actions.tsx';
import { RoleGrid } from '#src/roles/role-grid.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { TenantPage } from '#src/shell/tenant-page.tsx';
import { SettingsTabs } from '#src/tenants/settings-tabs.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('customRoles');
  return { title: t('title') };
}

export default async function RolesPage({ params }: PageProps<'/t/[slug]/settings/roles'>) {
  const context = await openTenant(params, 'roles:read');
  if (!context) return null;
  const t = await getTranslations('customRoles');
  const names = await getTranslations('roles.names');
  const { base, items } = await listRoles(await getDeps(), context);
  const { slug, name } = context.tenant;
  const manage = can(context, 'roles:manage');
  const held = [...context.permissions];
  const choices = items.map((role) => ({ id: role.id, name: role.name }));
  const create = manage && context.role && (
    <NewRole tenant={{ slug, name }} own={{ role: context.role, permissions: held }} />
  );
  return (
    <ClientMessages of={['customRoles', 'permissions']}>
      <TenantPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
        actions={create}
      >
        <SettingsTabs context={context} open="roles" />
        <section className="grid gap-3">
          <div className="grid gap-1">
            <h2 className="text-base font-semibold">{t('base.title')}</h2>
            <p className="text-sm text-ink-2">{t('base.text')}</p>
          </div>
          <RoleGrid
            columns={base.map(({ role, permissions, members }) => ({
              key: role,
              name: names(role),
              note: t('matrix.members', { count: members }),
              base: role,
              permissions,
            }))}
          />
        </section>
        <section className="grid gap-3">
          <div className="grid gap-1">
            <h2 className="text-base font-semibold">{t('own.title')}</h2>
            <p className="text-sm text-ink-2">{t('own.text')}</p>
          </div>
          {items.length === 0 ? (
            <EmptyState icon={<ShieldHalf />} title={t('own.empty')} action={create || undefined}>
              {t('own.emptyText')}
            </EmptyState>
          ) : (
            <ul className="grid gap-3">
              {items.map((role) => (
                <li
                  key={role.id}
                  className="relative grid gap-1 rounded-lg border border-line bg-surface p-4 pr-12 text-sm shadow-xs"
                >
                  <h3 className="font-medium wrap-anywhere">{role.name}</h3>
                  {role.description && <p className="text-ink-2">{role.description}</p>}
                  <p className="text-ink-2">
                    {t('matrix.narrows', { base: names(role.base) })}
                    {' · '}
                    <Link className="underline" href={`/t/${slug}/members?role=${role.id}`}>
                      {t('matrix.members', { count: role.members })}
                    </Link>
                    {role.invitations > 0 &&
                      ` · ${t('matrix.invited', { count: role.invitations })}`}
                  </p>
                  <RoleGrid
                    columns={[
                      {
                        key: role.id,
                        name: role.name,
                        note: null,
                        base: role.base,
                        permissions: role.permissions,
                      },
                    ]}
                  />
                  {manage && context.role && (
                    <div className="absolute top-2.5 right-2.5">
                      <RoleActions
                        tenant={{ slug, name }}
                        own={{ role: context.role, permissions: held }}
                        role={role}
                        others={choices.filter(({ id }) => id !== role.id)}
                      />
                    </div>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
        <p className="text-sm">
          <Link className="underline" href={`/t/${slug}/access`}>
            {t('access.title')}
          </Link>
        </p>
      </TenantPage>
    </ClientMessages>
  );
}
