import { can } from '@gatehouse/policy/can';
import { ALL_PERMISSIONS, isProgramPermission } from '@gatehouse/policy/permissions';
import { listApiKeys } from '@gatehouse/services/api-keys';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { KeyRound } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CreateKey } from '#src/api-keys/create-key.tsx';
import { KeyTable } from '#src/api-keys/key-table.tsx';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { Pages } from '#src/shell/pages.tsx';
import { TenantPage } from '#src/shell/tenant-page.tsx';
import { SettingsTabs } from '#src/tenants/settings-tabs.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('programs.keys');
  return { title: t('title') };
}

export default async function ApiKeysPage({
  params,
  searchParams,
}: PageProps<'/t/[slug]/settings/api-keys'>) {
  const context = await openTenant(params, 'api_keys:manage');
  if (!context) return null;
  const t = await getTranslations('programs.keys');
  const cursor = parseCursor((await searchParams)['cursor']);
  const deps = await getDeps();
  const keys = await readPage(cursor, (from) =>
    listApiKeys(deps, context, { limit: 50, cursor: from }),
  );
  const { slug, name } = context.tenant;
  const grantable = ALL_PERMISSIONS.filter(isProgramPermission).filter((one) => can(context, one));
  const create = <CreateKey slug={slug} grantable={grantable} />;
  return (
    <ClientMessages of={['programs', 'permissions']}>
      <TenantPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
        actions={keys.items.length > 0 && create}
      >
        <SettingsTabs context={context} open="api-keys" />
        <div className="grid gap-3">
          {keys.items.length > 0 ? (
            <KeyTable tenant={{ slug, name }} keys={keys.items} />
          ) : (
            <EmptyState icon={<KeyRound />} title={t('empty')} action={create}>
              {t('emptyText')}
            </EmptyState>
          )}
          <Pages
            label={t('pages')}
            path={`/t/${slug}/settings/api-keys`}
            cursor={cursor}
            nextCursor={keys.nextCursor}
          />
        </div>
      </TenantPage>
    </ClientMessages>
  );
}
