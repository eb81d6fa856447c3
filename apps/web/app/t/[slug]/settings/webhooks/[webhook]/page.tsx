import { toId, type WebhookId } from '@gatehouse/domain/ids';
import { getWebhook, listDeliveries } from '@gatehouse/services/webhooks';
import { Section } from '@gatehouse/ui/card';
import { tabClass, TABS_CLASS } from '@gatehouse/ui/tabs';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { getDeps } from '#src/server/session.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';
import { orNull } from '#src/http/or-null.ts';
import { refuse } from '#src/shell/refuse.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { Pages } from '#src/shell/pages.tsx';
import { DeliveryList } from '#src/webhooks/delivery-list.tsx';
import { getEventGroups } from '#src/webhooks/event-groups.ts';
import { ReplayFailed } from '#src/webhooks/replay-failed.tsx';
import { VerifySnippet } from '#src/webhooks/verify-snippet.tsx';
import { WebhookActions } from '#src/webhooks/webhook-actions.tsx';
import { WebhookNotices } from '#src/webhooks/webhook-notices.tsx';
import { WebhookState } from '#src/webhooks/webhook-state.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('webhooks');
  return { title: t('title') };
}

export default async function WebhookPage({
  params,
  searchParams,
}: PageProps<'/t/[slug]/settings/webhooks/[webhook]'>) {
  const context = await openTenant(params, 'webhooks:manage');
  if (!context) return null;
  const t = await getTranslations('webhooks');
  const deps = await getDeps();
  const { webhook: address } = await params;
  const webhook = await orNull(address, () =>
    getWebhook(deps, context, { id: toId<WebhookId>(address) }),
  );
  if (!webhook) return refuse('notFound', 'frame');
  const query = await searchParams;
  const cursor = parseCursor(query['cursor']);
  const state = query['state'] === 'failed' ? ('failed' as const) : undefined;
  const { items, nextCursor } = await readPage(cursor, (from) =>
    listDeliveries(deps, context, {
      id: toId<WebhookId>(webhook.id),
      limit: 25,
      cursor: from,
      state,
    }),
  );
  const { slug } = context.tenant;
  const path = `/t/${slug}/settings/webhooks/${webhook.id}`;
  const { id, url, description, events, enabled, version } = webhook;
  const shown = { id, url, description, events, enabled, version };
  const filters = [
    { name: t('deliveries.everything'), href: path, open: state === undefined },
    { name: t('deliveries.failedOnly'), href: `${path}?state=failed`, open: state === 'failed' },
  ];
  return (
    <ClientMessages of={['webhooks']}>
      <SettingsPage
        context={context}
        title={new URL(url).host}
        above={[{ href: `/t/${slug}/settings/webhooks`, text: t('title') }]}
        description={
          <span className="grid gap-1">
            <span className="flex flex-wrap items-center gap-2">
              <WebhookState webhook={webhook} />
              {description || t('setUpBy', { name: webhook.setUpByName })}
            </span>
            <span className="font-mono text-2xs wrap-anywhere">{url}</span>
          </span>
        }
        actions={<WebhookActions slug={slug} webhook={shown} groups={await getEventGroups()} />}
      >
        <div className="grid gap-8">
          <WebhookNotices webhook={webhook} />
          <Section
            id="deliveries"
            title={t('deliveries.title')}
            description={t('deliveries.text')}
            actions={enabled && <ReplayFailed slug={slug} webhookId={id} />}
          >
            <nav aria-label={t('deliveries.show')} className={TABS_CLASS}>
              {filters.map(({ name, href, open }) => (
                <Link
                  key={href}
                  href={href}
                  aria-current={open ? 'page' : undefined}
                  className={tabClass(open)}
                >
                  {name}
                </Link>
              ))}
            </nav>
            {items.length > 0 ? (
              <DeliveryList slug={slug} webhook={{ id, enabled }} deliveries={items} />
            ) : (
              <p className="text-sm text-ink-2">
                {state ? t('deliveries.noneFailed') : t('deliveries.empty')}
              </p>
            )}
            <Pages
              label={t('deliveries.pages')}
              path={path}
              keep={{ state }}
              cursor={cursor}
              nextCursor={nextCursor}
            />
          </Section>
          <Section id="verify" title={t('verify.title')} description={t('verify.text')}>
            <VerifySnippet />
          </Section>
        </div>
      </SettingsPage>
    </ClientMessages>
  );
}
