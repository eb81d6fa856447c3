import { replacePseudonyms } from '@gatehouse/domain/pseudonym';
import { listAuditEvents } from '@gatehouse/services/audit';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { ScrollText, SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import { getTimeZone, getTranslations } from 'next-intl/server';
import { ActionField } from '#src/audit/action-field.tsx';
import { auditFilter, auditParameters, auditQuery, isFiltered } from '#src/audit/audit-query.ts';
import { AuditToolbar } from '#src/audit/audit-toolbar.tsx';
import { FilterChips } from '#src/audit/filter-chips.tsx';
import { LiveTail } from '#src/audit/live-tail.tsx';
import { LogFilters } from '#src/audit/log-filters.tsx';
import { LogSection } from '#src/audit/log-section.tsx';
import { dayIn } from '#src/format/day-in.ts';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { Pages } from '#src/shell/pages.tsx';
import { TenantPage } from '#src/shell/tenant-page.tsx';

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
  const nameIn = (name: string | undefined) =>
    name && replacePseudonyms(name, (id) => t('deletedUser', { id }));
  const names = {
    actor: nameIn(items.find(({ actorId }) => actorId === query.actor)?.actorName),
    target: nameIn(items.find(({ targetId }) => targetId === query.target)?.targetName),
  };
  return (
    <ClientMessages of={['auditLog']}>
      <TenantPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
        actions={<AuditToolbar slug={slug} query={query} timeZone={timeZone} />}
      >
        <div className="grid gap-4">
          <LogFilters path={path} query={query} today={dayIn(new Date(), timeZone)}>
            <ActionField value={query.action} />
          </LogFilters>
          <FilterChips path={path} query={query} names={names} />
          {cursor === undefined && (
            <LiveTail
              slug={slug}
              ids={items.map(({ id }) => id)}
              parameters={auditParameters(query, timeZone)}
            />
          )}
          {items.length > 0 ? (
            <LogSection path={path} events={items} opened={query.event} />
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
            keep={{ ...query, event: undefined }}
            cursor={cursor}
            nextCursor={nextCursor}
            texts={{ first: t('newest'), next: t(items.length > 0 ? 'older' : 'loadOlder') }}
          />
        </div>
      </TenantPage>
    </ClientMessages>
  );
}
