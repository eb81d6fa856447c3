import { getConnection, listAttempts } from '@gatehouse/services/connections';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { History } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getDeps } from '#src/server/session.ts';
import { orNull } from '#src/http/or-null.ts';
import { refuse } from '#src/shell/refuse.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';
import { AttemptTable } from '#src/sso-settings/attempt-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ssoSettings.attempts');
  return { title: t('title') };
}

export default async function AttemptsPage({
  params,
}: PageProps<'/t/[slug]/settings/sso/[connection]/attempts'>) {
  const context = await openTenant(params, 'sso:manage');
  if (!context) return null;
  const t = await getTranslations('ssoSettings');
  const deps = await getDeps();
  const { connection: id } = await params;
  const connection = await orNull(id, () => getConnection(deps, context, { id }));
  if (!connection) return refuse('notFound', 'frame');
  const { name } = connection;
  const { items } = await listAttempts(deps, context, { id });
  const sso = `/t/${context.tenant.slug}/settings/sso`;
  const path = `${sso}/${id}`;
  return (
    <SettingsPage
      context={context}
      title={t('attempts.title')}
      description={t('attempts.description', { name })}
      above={[
        { href: sso, text: t('title') },
        { href: path, text: name },
      ]}
    >
      {items.length > 0 ? (
        <AttemptTable path={`${path}/attempts`} attempts={items} />
      ) : (
        <EmptyState icon={<History />} title={t('attempts.empty')}>
          {t('attempts.emptyText')}
        </EmptyState>
      )}
    </SettingsPage>
  );
}
