import { replacePseudonyms } from '@gatehouse/domain/pseudonym';
import { listAuditEvents } from '@gatehouse/services/audit';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { ScrollText, SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import { getTimeZone, getTranslations } from 'next-intl/server';
import { auditFilter, auditQuery, isFiltered } from '#src/audit/audit-query.ts';
import { AuditSearch } from '#src/audit/audit-search.tsx';
import { AuditTable } from '#src/audit/audit-table.tsx';
import { AuditToolbar } from '#src/audit/audit-toolbar.tsx';
import { ChainResult } from '#src/audit/verify-chain.tsx';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { getDeps } from '#src/server/session.ts';
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
          <AuditToolbar slug={slug} path={path} query={query} live={live} timeZone={timeZone} />
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
