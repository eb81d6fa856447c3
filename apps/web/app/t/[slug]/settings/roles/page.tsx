import { can } from '@gatehouse/policy/can';
import { listRoles } from '@gatehouse/services/roles';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { DeniedAct } from '#src/access/denied-act.tsx';
import { CompareRoles, RoleChips } from '#src/roles/compare-roles.tsx';
import { CustomRoles } from '#src/roles/custom-roles.tsx';
import { NewRole } from '#src/roles/new-role.tsx';
import { type GridColumn, RoleGrid } from '#src/roles/role-grid.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('customRoles');
  return { title: t('title') };
}

export default async function RolesPage({
  params,
  searchParams,
}: PageProps<'/t/[slug]/settings/roles'>) {
  const context = await openTenant(params, 'roles:read');
  if (!context) return null;
  const [t, names, query] = await Promise.all([
    getTranslations('customRoles'),
    getTranslations('roles.names'),
    searchParams,
  ]);
  const { base, items } = await listRoles(await getDeps(), context);
  const { slug, name } = context.tenant;
  const path = `/t/${slug}/settings/roles`;
  const toColumn = (key: string, role: Omit<GridColumn, 'key' | 'members'>, members: number) => ({
    ...{ key, ...role },
    members: {
      text: t('matrix.members', { count: members }),
      href: `/t/${slug}/members?role=${key}`,
    },
  });
  const baseColumns = base.map(({ role, permissions, members }) =>
    toColumn(role, { name: names(role), base: role, permissions }, members),
  );
  const all = [
    ...baseColumns,
    ...items.map(({ id, name: own, base: of, permissions, members }) =>
      toColumn(id, { name: own, base: of, permissions }, members),
    ),
  ];
  const find = (parameter: string) => all.find(({ key }) => key === query[parameter]);
  const [a, b] = [find('a'), find('b')];
  const compared = a && b && a !== b ? ([a, b] as const) : null;
  const focus = find('role')?.key ?? context.role ?? 'member';
  const own =
    can(context, 'roles:manage') && context.role
      ? { role: context.role, permissions: [...context.permissions] }
      : null;
  const create = own && <NewRole tenant={{ slug, name }} own={own} />;
  return (
    <ClientMessages of={['customRoles', 'permissions', 'permissionGroups']}>
      <SettingsPage
        context={context}
        title={t('title')}
        description={t('description')}
        actions={
          create ?? (
            <DeniedAct context={context} permission="roles:manage">
              {t('form.new')}
            </DeniedAct>
          )
        }
      >
        <Part title={t('base.title')} text={t('base.text')}>
          <CompareRoles path={path} roles={all} compared={compared} />
          {!compared && <RoleChips path={path} roles={baseColumns} focus={focus} />}
          <RoleGrid columns={compared ?? baseColumns} focus={focus} compare={compared !== null} />
        </Part>
        <Part title={t('own.title')} text={t('own.text')}>
          <CustomRoles tenant={{ slug, name }} roles={items} own={own} create={create} />
        </Part>
        <p className="text-sm">
          <Link
            className="font-medium text-accent-ink hover:underline max-sm:flex max-sm:min-h-11 max-sm:items-center"
            href={`/t/${slug}/access`}
          >
            {t('access.own')}
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
