import { replacePseudonyms } from '@gatehouse/domain/pseudonym';
import { listAuditEvents } from '@gatehouse/services/audit';
import { buttonClass } from '@gatehouse/ui/button';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { Radio, ScrollText, SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import { getTimeZone, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import {
  auditUrl,
  auditFilter,
  auditParameters,
  auditQuery,
  isFiltered,
} from '#src/audit/audit-query.ts';
import { AuditSearch } from '#src/audit/audit-search.tsx';
import { AuditTable } from '#src/audit/audit-table.tsx';
import { ChainResult, VerifyChain } from '#src/audit/verify-chain.tsx';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { getDeps } from '#src/server/session.ts';
import { getApiUrl } from '#src/api-url.ts';
import { ExportMenu } from '#src/shell/export-menu.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { Pages } from '#src/shell/pages.tsx';
import { RefreshWhile } from '#src/shell/refresh-while.tsx';
import { TenantPage } from '#src/shell/tenant-page.tsx';

const LIVE_SECONDS = 3;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit');
  return { title: t('title') };
}

export default async function AuditPage({ params, searchParams }: PageProps<'/t/[slug]/audit'>) {
  const context = await openTenant(params, 'audit:read');
  if (!context) return null;
  const [search, deps, timeZone, t] = await Promise.all([
    searchParams,
    getDeps(),
    getTimeZone(),
    getTranslations('audit'),
  ]);
  const cursor = parseCursor(search['cursor']);
  const query = auditQuery(search);
  const filter = auditFilter(query, timeZone);
  const { items, nextCursor } = await readPage(cursor, (from) =>
    listAuditEvents(deps, context, { ...filter, limit: 50, cursor: from }),
  );
  const { slug, name } = context.tenant;
  const path = `/t/${slug}/audit`;
  const live = query.live === '1' && cursor === undefined;
  const nameIn = (name: string | undefined) =>
    name && replacePseudonyms(name, (id) => t('deletedUser', { id }));
  const names = {
    actor: nameIn(items.find(({ actorId }) => actorId === query.actor)?.actorName),
    target: nameIn(items.find(({ targetId }) => targetId === query.target)?.targetName),
  };
  return (
    <ClientMessages of={['audit']}>
      <TenantPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
        actions={
          <>
            <Link
              prefetch={false}
              href={auditUrl(path, { ...query, live: live ? undefined : '1' })}
              className={buttonClass()}
            >
              <Radio aria-hidden="true" className={live ? 'size-4 text-good-ink' : 'size-4'} />
              {t(live ? 'live.stop' : 'live.start')}
            </Link>
            <ExportMenu
              href={getApiUrl('/tenants/{tenant}/audit-events/export', { path: { tenant: slug } })}
              parameters={auditParameters(query, timeZone)}
            />
            <VerifyChain slug={slug} />
          </>
        }
      >
        <div className="grid gap-4">
          <ChainResult />
          <AuditSearch path={path} query={query} names={names} />
          <p role="status" className="text-sm text-good-ink empty:hidden">
            {live && t('live.on')}
          </p>
          <RefreshWhile waiting={live} everySeconds={LIVE_SECONDS} />
          {items.length > 0 ? (
            <AuditTable path={path} events={items} />
          ) : isFiltered(query) ? (
            <EmptyState icon={<SearchX />} title={t('empty.noMatchTitle')}>
              {t(nextCursor === null ? 'empty.noMatch' : 'empty.further')}
            </EmptyState>
          ) : (
            <EmptyState icon={<ScrollText />} title={t('empty.title')}>
              {t('empty.text')}
            </EmptyState>
          )}
          <Pages
            label={t('pages')}
            path={path}
            keep={{ ...query, live: undefined }}
            cursor={cursor}
            nextCursor={nextCursor}
            texts={{ first: t('newest'), next: t(items.length > 0 ? 'older' : 'loadOlder') }}
          />
        </div>
      </TenantPage>
    </ClientMessages>
  );
}
