import { can } from '@gatehouse/policy/can';
import { ALL_PERMISSIONS, isProgramPermission } from '@gatehouse/policy/permissions';
import { listApiClients } from '@gatehouse/services/api-clients';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { Bot } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RegisterClient } from '#src/api-clients/register-client.tsx';
import { ClientTable } from '#src/api-clients/client-table.tsx';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { Pages } from '#src/shell/pages.tsx';
import { TenantPage } from '#src/shell/tenant-page.tsx';
import { SettingsTabs } from '#src/tenants/settings-tabs.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('programs.clients');
  return { title: t('title') };
}

export default async function ApiClientsPage({
  params,
  searchParams,
}: PageProps<'/t/[slug]/settings/api-clients'>) {
  const context = await openTenant(params, 'api_clients:manage');
  if (!context) return null;
  const t = await getTranslations('programs.clients');
  const cursor = parseCursor((await searchParams)['cursor']);
  const deps = await getDeps();
  const clients = await readPage(cursor, (from) =>
    listApiClients(deps, context, { limit: 50, cursor: from }),
  );
  const { slug, name } = context.tenant;
  const grantable = ALL_PERMISSIONS.filter(isProgramPermission).filter((one) => can(context, one));
  const create = <RegisterClient slug={slug} grantable={grantable} />;
  return (
    <ClientMessages of={['programs', 'permissions']}>
      <TenantPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
        actions={clients.items.length > 0 && create}
      >
        <SettingsTabs context={context} open="api-clients" />
        <div className="grid gap-3">
          {clients.items.length > 0 ? (
            <ClientTable tenant={{ slug, name }} clients={clients.items} />
          ) : (
            <EmptyState icon={<Bot />} title={t('empty')} action={create}>
              {t('emptyText')}
            </EmptyState>
          )}
          <Pages
            label={t('pages')}
            path={`/t/${slug}/settings/api-clients`}
            cursor={cursor}
            nextCursor={clients.nextCursor}
          />
        </div>
      </TenantPage>
    </ClientMessages>
  );
}
