import { getAttempt, getConnection } from '@gatehouse/services/connections';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getDeps } from '#src/server/session.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';
import { orNull } from '#src/http/or-null.ts';
import { refuse } from '#src/shell/refuse.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { AttemptDetails } from '#src/sso-settings/attempt-details.tsx';
import { AttemptResult } from '#src/sso-settings/attempt-result.tsx';
import { CheckTable } from '#src/sso-settings/check-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ssoSettings.attempt');
  return { title: t('title') };
}

export default async function AttemptPage({
  params,
}: PageProps<'/t/[slug]/settings/sso/[connection]/attempts/[attempt]'>) {
  const context = await openTenant(params, 'sso:manage');
  if (!context) return null;
  const t = await getTranslations('ssoSettings');
  const deps = await getDeps();
  const { connection: connectionId, attempt: id } = await params;
  const connection = await orNull(connectionId, () =>
    getConnection(deps, context, { id: connectionId }),
  );
  const attempt = await orNull(id, () => getAttempt(deps, context, { connectionId, id }));
  if (!connection || !attempt) return refuse('notFound', 'frame');
  const { name } = connection;
  const sso = `/t/${context.tenant.slug}/settings/sso`;
  const path = `${sso}/${connectionId}`;
  return (
    <SettingsPage
      context={context}
      width="form"
      title={t('attempt.title')}
      above={[
        { href: sso, text: t('title') },
        { href: path, text: name },
        { href: `${path}/attempts`, text: t('attempts.title') },
      ]}
    >
      <AttemptResult attempt={attempt} />
      {attempt.checks.length > 0 && <CheckTable checks={attempt.checks} />}
      <AttemptDetails attempt={attempt} />
    </SettingsPage>
  );
}
