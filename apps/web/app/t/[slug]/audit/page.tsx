import { listAuditEvents } from '@gatehouse/services/audit/list';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { ScrollText } from 'lucide-react';
import type { Metadata } from 'next';
import { AuditTable } from '#src/audit/audit-table.tsx';
import { cursorOf } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { Pages } from '#src/shell/pages.tsx';
import { TenantPage } from '#src/shell/tenant-page.tsx';

export const metadata: Metadata = { title: 'Audit log' };

export default async function AuditPage({ params, searchParams }: PageProps<'/t/[slug]/audit'>) {
  const context = await openTenant(params, 'audit:read');
  if (!context) return null;
  const cursor = cursorOf((await searchParams)['cursor']);
  const deps = await getDeps();
  const events = await readPage(cursor, (from) =>
    listAuditEvents(deps, context, { limit: 50, cursor: from }),
  );
  const { slug, name } = context.tenant;
  return (
    <TenantPage
      context={context}
      title="Audit log"
      description={`Every change in ${name}, newest first. Events can be added, never edited.`}
    >
      <div className="grid gap-3">
        {events.items.length > 0 ? (
          <AuditTable events={events.items} />
        ) : (
          <EmptyState icon={<ScrollText />} title="No events yet">
            As soon as somebody changes something, you will read it here.
          </EmptyState>
        )}
        <Pages
          label="Pages of the audit log"
          path={`/t/${slug}/audit`}
          cursor={cursor}
          nextCursor={events.nextCursor}
          texts={{ first: 'Newest', next: 'Older' }}
        />
      </div>
    </TenantPage>
  );
}
