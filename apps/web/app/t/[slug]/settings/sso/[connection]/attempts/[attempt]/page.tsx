import { getAttempt } from '@gatehouse/services/connections';
import { buttonClass } from '@gatehouse/ui/button';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { TenantPage } from '#src/shell/tenant-page.tsx';
import { AttemptDetails } from '#src/sso-settings/attempt-details.tsx';
import { AttemptResult } from '#src/sso-settings/attempt-result.tsx';
import { CheckTable } from '#src/sso-settings/check-table.tsx';
import { orNotFound } from '#src/sso-settings/or-not-found.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ssoSettings.attempt');
  return { title: t('title') };
}

export default async function AttemptPage({
  params,
}: PageProps<'/t/[slug]/settings/sso/[connection]/attempts/[attempt]'>) {
  const context = await openTenant(params, 'sso:manage');
  if (!context) return null;
  const t = await getTranslations('ssoSettings.attempt');
  const deps = await getDeps();
  const { connection: connectionId, attempt: id } = await params;
  const attempt = await orNotFound(connectionId, () =>
    orNotFound(id, () => getAttempt(deps, context, { connectionId, id })),
  );
  const path = `/t/${context.tenant.slug}/settings/sso/${connectionId}`;
  return (
    <TenantPage
      context={context}
      width="form"
      title={t('title')}
      actions={
        <>
          <Link href={path} className={buttonClass()}>
            {t('toConnection')}
          </Link>
          <Link href={`${path}/attempts`} className={buttonClass()}>
            {t('back')}
          </Link>
        </>
      }
    >
      <AttemptResult attempt={attempt} />
      {attempt.checks.length > 0 && <CheckTable checks={attempt.checks} />}
      <AttemptDetails attempt={attempt} />
    </TenantPage>
  );
}
