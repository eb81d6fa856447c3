import { getPersonalKeyRules, listPersonalKeys } from '@gatehouse/services/personal-keys';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { Notice } from '@gatehouse/ui/notice';
import { Plug } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { ConnectedAppTable } from '#src/connected-apps/connected-app-table.tsx';
import { CutAllApps } from '#src/connected-apps/cut-all-apps.tsx';
import { getDeps } from '#src/server/session.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { Pages } from '#src/shell/pages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections.connectedApps');
  return { title: t('name') };
}

export default async function ConnectedAppsPage({
  params,
  searchParams,
}: PageProps<'/t/[slug]/settings/connected-apps'>) {
  const context = await openTenant(params, 'api_keys:manage');
  if (!context) return null;
  const cursor = parseCursor((await searchParams)['cursor']);
  const deps = await getDeps();
  const [{ items, nextCursor }, { allowed }, t, title] = await Promise.all([
    readPage(cursor, (from) =>
      listPersonalKeys(deps, context, { limit: 50, cursor: from, apps: true }),
    ),
    getPersonalKeyRules(deps, context),
    getTranslations('connectedApps.admin'),
    getTranslations('settings.sections.connectedApps'),
  ]);
  const { slug, name } = context.tenant;
  return (
    <ClientMessages of={['connectedApps', 'programs', 'permissions']}>
      <SettingsPage
        context={context}
        title={title('name')}
        description={t('description', { tenant: name })}
        actions={items.length > 0 && <CutAllApps tenant={{ slug, name }} />}
      >
        <div className="grid gap-3">
          {!allowed && <Notice tone="warn">{t('refused')}</Notice>}
          {items.length > 0 ? (
            <ConnectedAppTable apps={items} slug={slug} />
          ) : (
            <EmptyState icon={<Plug />} title={t('empty')}>
              {t('emptyText', { tenant: name })}
            </EmptyState>
          )}
          <Pages
            label={t('pages')}
            path={`/t/${slug}/settings/connected-apps`}
            cursor={cursor}
            nextCursor={nextCursor}
          />
        </div>
      </SettingsPage>
    </ClientMessages>
  );
}
