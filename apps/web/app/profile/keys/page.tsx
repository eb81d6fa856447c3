import { listOwnPersonalKeys } from '@gatehouse/services/personal-keys';
import { listTenants } from '@gatehouse/services/tenants';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { PageHeader } from '@gatehouse/ui/page-header';
import { KeyRound } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConnectedAppTable } from '#src/connected-apps/connected-app-table.tsx';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { CreatePersonalKey } from '#src/personal-keys/create-personal-key.tsx';
import { toOfferedTenant } from '#src/personal-keys/offered-tenant.ts';
import { PersonalKeyTable } from '#src/personal-keys/personal-key-table.tsx';
import { ProfileTabs } from '#src/profile/profile-tabs.tsx';
import { getDeps, requireOwnUser } from '#src/server/session.ts';
import { TopBar } from '#src/shell/top-bar.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('personalKeys');
  return { title: t('title') };
}

export default async function KeysPage() {
  const user = await requireOwnUser();
  const deps = await getDeps();
  const [{ items }, { items: tenants }, t, appTexts] = await Promise.all([
    listOwnPersonalKeys(deps, user),
    listTenants(deps, user),
    getTranslations('personalKeys'),
    getTranslations('connectedApps'),
  ]);
  const keys = items.filter(({ app }) => app === null);
  const apps = items.filter(({ app }) => app !== null);
  const create = tenants.length > 0 && <CreatePersonalKey tenants={tenants.map(toOfferedTenant)} />;
  return (
    <TopBar user={user}>
      <ClientMessages
        of={['personalKeys', 'connectedApps', 'programs', 'permissions', 'roles', 'accessHelp']}
      >
        <PageHeader
          title={t('title')}
          description={t('description')}
          actions={keys.length > 0 && create}
        />
        <ProfileTabs open="keys" />
        {keys.length > 0 ? (
          <PersonalKeyTable keys={keys} slug={null} />
        ) : (
          <EmptyState icon={<KeyRound />} title={t('empty')} action={create}>
            {t(create ? 'emptyText' : 'noTenant')}
          </EmptyState>
        )}
        <section aria-labelledby="apps" className="mt-10 grid gap-3">
          <div className="grid gap-1">
            <h2 id="apps" className="text-lg font-semibold">
              {appTexts('title')}
            </h2>
            <p className="text-sm text-ink-2">{appTexts('description')}</p>
          </div>
          {apps.length > 0 ? (
            <ConnectedAppTable apps={apps} slug={null} />
          ) : (
            <p className="text-sm text-ink-2">{appTexts('empty')}</p>
          )}
        </section>
      </ClientMessages>
    </TopBar>
  );
}
