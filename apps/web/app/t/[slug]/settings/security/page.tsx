import { getSecurityScore } from '@gatehouse/services/tenants';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SecurityScore } from '#src/settings/security-score.tsx';
import { getDeps } from '#src/server/session.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections.security');
  return { title: t('name') };
}

export default async function SecurityScorePage({
  params,
}: PageProps<'/t/[slug]/settings/security'>) {
  const context = await openTenant(params, 'tenant:secure');
  if (!context?.role) return null;
  const t = await getTranslations('settings.sections.security');
  const result = await getSecurityScore(await getDeps(), context);
  return (
    <SettingsPage context={context} title={t('name')} description={t('description')} width="form">
      <SecurityScore slug={context.tenant.slug} {...result} />
    </SettingsPage>
  );
}
