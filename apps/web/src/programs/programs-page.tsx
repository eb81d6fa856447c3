import { EmptyState } from '@gatehouse/ui/empty-state';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import type { PageContext } from '#src/server/page-context.ts';
import { Pages } from '#src/shell/pages.tsx';
import { SettingsPage } from '#src/settings/settings-page.tsx';

interface ProgramsPageProps {
  context: PageContext;
  kind: 'keys' | 'clients';
  /** Of an empty list. */
  icon: ReactNode;
  /** The button that makes one. */
  create: ReactNode;
  /** Null where there are none. */
  table: ReactNode;
  cursor: string | undefined;
  nextCursor: string | null;
}

/** The API keys or the API clients of a tenant. */
export async function ProgramsPage({
  context,
  kind,
  icon,
  create,
  table,
  cursor,
  nextCursor,
}: ProgramsPageProps) {
  const t = await getTranslations(`programs.${kind}`);
  const { slug, name } = context.tenant;
  return (
    <ClientMessages of={['programs', 'permissions']}>
      <SettingsPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
        actions={table && create}
      >
        <div className="grid gap-3">
          {table ?? (
            <EmptyState icon={icon} title={t('empty')} action={create}>
              {t('emptyText')}
            </EmptyState>
          )}
          <Pages
            label={t('pages')}
            path={`/t/${slug}/settings/api-${kind}`}
            cursor={cursor}
            nextCursor={nextCursor}
          />
        </div>
      </SettingsPage>
    </ClientMessages>
  );
}
