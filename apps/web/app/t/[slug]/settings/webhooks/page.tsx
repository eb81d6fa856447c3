import { listWebhooks } from '@gatehouse/services/webhooks';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { Webhook } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { getDeps } from '#src/server/session.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { CreateWebhook } from '#src/webhooks/create-webhook.tsx';
import { getEventGroups } from '#src/webhooks/event-groups.ts';
import { WebhookTable } from '#src/webhooks/webhook-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('webhooks');
  return { title: t('title') };
}

export default async function WebhooksPage({ params }: PageProps<'/t/[slug]/settings/webhooks'>) {
  const context = await openTenant(params, 'webhooks:manage');
  if (!context) return null;
  const t = await getTranslations('webhooks');
  const { items } = await listWebhooks(await getDeps(), context);
  const { slug, name } = context.tenant;
  const create = <CreateWebhook slug={slug} groups={await getEventGroups()} />;
  return (
    <ClientMessages of={['webhooks']}>
      <SettingsPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
        actions={items.length > 0 && create}
      >
        {items.length > 0 ? (
          <WebhookTable path={`/t/${slug}/settings/webhooks`} webhooks={items} />
        ) : (
          <EmptyState icon={<Webhook />} title={t('empty')} action={create}>
            {t('emptyText')}
          </EmptyState>
        )}
      </SettingsPage>
    </ClientMessages>
  );
}
