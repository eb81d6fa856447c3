import { getSso, listConnections } from '@gatehouse/services/connections';
import { Section } from '@gatehouse/ui/card';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { LogIn } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';
import { BreakGlassForm } from '#src/sso-settings/break-glass-form.tsx';
import { ConnectionList } from '#src/sso-settings/connection-list.tsx';
import { NewConnection } from '#src/sso-settings/new-connection.tsx';
import { PolicyForm } from '#src/sso-settings/policy-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ssoSettings');
  return { title: t('title') };
}

export default async function SsoPage({ params }: PageProps<'/t/[slug]/settings/sso'>) {
  const context = await openTenant(params, 'sso:manage');
  if (!context) return null;
  const t = await getTranslations('ssoSettings');
  const deps = await getDeps();
  const [{ items }, sso] = await Promise.all([
    listConnections(deps, context),
    getSso(deps, context),
  ]);
  const { slug, name } = context.tenant;
  const create = <NewConnection slug={slug} />;
  return (
    <ClientMessages of={['ssoSettings']}>
      <SettingsPage
        context={context}
        width="form"
        title={t('title')}
        description={t('description', { tenant: name })}
        actions={items.length > 0 && create}
      >
        {items.length === 0 ? (
          <EmptyState icon={<LogIn />} title={t('connections.empty')} action={create}>
            {t('connections.emptyText')}
          </EmptyState>
        ) : (
          <Section
            id="connections"
            title={t('connections.title')}
            description={t('connections.text')}
          >
            <ConnectionList slug={slug} connections={items} />
          </Section>
        )}
        {items.length > 0 && (
          <>
            <Section id="policy" title={t('policy.title')} description={t('policy.text')}>
              <PolicyForm slug={slug} sso={sso} />
            </Section>
            <Section
              id="break-glass"
              title={t('breakGlass.title')}
              description={t('breakGlass.text')}
            >
              <BreakGlassForm slug={slug} sso={sso} />
            </Section>
          </>
        )}
      </SettingsPage>
    </ClientMessages>
  );
}
