import { getPersonalKeyRules, listPersonalKeys } from '@gatehouse/services/personal-keys';
import { can } from '@gatehouse/policy/can';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { Notice } from '@gatehouse/ui/notice';
import { IdCard } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { PersonalKeyRules } from '#src/personal-keys/personal-key-rules.tsx';
import { PersonalKeyTable } from '#src/personal-keys/personal-key-table.tsx';
import { getDeps } from '#src/server/session.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { Pages } from '#src/shell/pages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections.personalKeys');
  return { title: t('name') };
}

export default async function PersonalKeysPage({
  params,
  searchParams,
}: PageProps<'/t/[slug]/settings/personal-keys'>) {
  const context = await openTenant(params, 'api_keys:manage');
  if (!context) return null;
  const cursor = parseCursor((await searchParams)['cursor']);
  const deps = await getDeps();
  const [{ items, nextCursor }, { allowed }, t, title] = await Promise.all([
    readPage(cursor, (from) =>
      listPersonalKeys(deps, context, { limit: 50, cursor: from, apps: false }),
    ),
    getPersonalKeyRules(deps, context),
    getTranslations('personalKeys.admin'),
    getTranslations('settings.sections.personalKeys'),
  ]);
  const { slug, name } = context.tenant;
  return (
    <ClientMessages of={['personalKeys', 'programs', 'permissions']}>
      <SettingsPage
        context={context}
        title={title('name')}
        description={t('description', { tenant: name })}
        actions={
          can(context, 'tenant:secure') && (
            <PersonalKeyRules tenant={{ slug, name }} allowed={allowed} />
          )
        }
      >
        <div className="grid gap-3">
          {!allowed && <Notice tone="warn">{t('refused')}</Notice>}
          {items.length > 0 ? (
            <PersonalKeyTable keys={items} slug={slug} />
          ) : (
            <EmptyState icon={<IdCard />} title={t('empty')}>
              {t('emptyText', { tenant: name })}
            </EmptyState>
          )}
          <Pages
            label={t('pages')}
            path={`/t/${slug}/settings/personal-keys`}
            cursor={cursor}
            nextCursor={nextCursor}
          />
        </div>
      </SettingsPage>
    </ClientMessages>
  );
}
