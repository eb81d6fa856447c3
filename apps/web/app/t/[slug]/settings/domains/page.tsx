import { listDomains, toJoinRole } from '@gatehouse/services/domains';
import { getInvitationRules } from '@gatehouse/services/tenants';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { Globe } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddDomain } from '#src/domains/add-domain.tsx';
import { DomainCard } from '#src/domains/domain-card.tsx';
import { toShownDomain } from '#src/domains/shown-domain.ts';
import { getEnv } from '#src/env.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('domains');
  return { title: t('title') };
}

export default async function DomainsPage({ params }: PageProps<'/t/[slug]/settings/domains'>) {
  const context = await openTenant(params, 'sso:manage');
  if (!context) return null;
  const t = await getTranslations('domains');
  const deps = await getDeps();
  const [{ items }, { defaultRole }] = await Promise.all([
    listDomains(deps, context),
    getInvitationRules(deps, context),
  ]);
  const { slug, name } = context.tenant;
  const nameServer = getLocalNameServer();
  const create = <AddDomain slug={slug} />;
  return (
    <ClientMessages of={['domains']}>
      <SettingsPage
        context={context}
        width="form"
        title={t('title')}
        description={t('description', { tenant: name })}
        actions={items.length > 0 && create}
      >
        {items.length > 0 ? (
          <ul aria-label={t('caption', { tenant: name })} className="grid gap-4">
            {items.map((row) => (
              <DomainCard
                key={row.id}
                slug={slug}
                domain={toShownDomain(row, nameServer)}
                joinRole={toJoinRole(defaultRole)}
              />
            ))}
          </ul>
        ) : (
          <EmptyState icon={<Globe />} title={t('empty.title')} action={create}>
            {t('empty.text')}
          </EmptyState>
        )}
      </SettingsPage>
    </ClientMessages>
  );
}

/** The page of the name server that `npm start` runs, which has the same port; null in production. */
function getLocalNameServer(): string | null {
  const { GATEHOUSE_EMBEDDED, DNS_SERVERS } = getEnv();
  const port = /^127\.0\.0\.1:(\d+)$/.exec(DNS_SERVERS[0] ?? '')?.[1];
  return GATEHOUSE_EMBEDDED && port ? `http://localhost:${port}` : null;
}
