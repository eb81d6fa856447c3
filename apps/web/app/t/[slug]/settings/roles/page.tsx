import { can } from '@gatehouse/policy/can';
import { listRoles } from '@gatehouse/services/roles';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { CustomRoles } from '#src/roles/custom-roles.tsx';
import { NewRole } from '#src/roles/new-role.tsx';
import { RoleGrid } from '#src/roles/role-grid.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';

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
  const own =
    can(context, 'roles:manage') && context.role
      ? { role: context.role, permissions: [...context.permissions] }
      : null;
  const create = own && <NewRole tenant={{ slug, name }} own={own} />;
  return (
    <ClientMessages of={['customRoles', 'permissions']}>
      <SettingsPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
        actions={create}
      >
        <Part title={t('base.title')} text={t('base.text')}>
          <RoleGrid
            columns={base.map(({ role, permissions, members }) => ({
              key: role,
              name: names(role),
              note: t('matrix.members', { count: members }),
              base: role,
              permissions,
            }))}
          />
        </Part>
        <Part title={t('own.title')} text={t('own.text')}>
          <CustomRoles tenant={{ slug, name }} roles={items} own={own} create={create} />
        </Part>
        <p className="text-sm">
          <Link className="underline" href={`/t/${slug}/access`}>
            {t('access.title')}
          </Link>
        </p>
      </SettingsPage>
    </ClientMessages>
  );
}

function Part({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="grid gap-3">
      <div className="grid gap-1">
        <h2 className="text-base font-semibold">{title}</h2>
        <p className="text-sm text-ink-2">{text}</p>
      </div>
      {children}
    </section>
  );
}
