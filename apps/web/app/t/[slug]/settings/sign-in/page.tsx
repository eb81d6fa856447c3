import { getSessionLimits } from '@gatehouse/services/tenants';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { getDeps } from '#src/server/session.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { SessionLimitsForm } from '#src/tenants/session-limits-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections.signIn');
  return { title: t('name') };
}

export default async function SignInRulesPage({ params }: PageProps<'/t/[slug]/settings/sign-in'>) {
  const context = await openTenant(params, 'tenant:secure');
  if (!context?.role) return null;
  const t = await getTranslations('settings.sections.signIn');
  const limits = await getSessionLimits(await getDeps(), context);
  return (
    <ClientMessages of={['settings']}>
      <SettingsPage context={context} title={t('name')} description={t('description')} width="form">
        <SessionLimitsForm slug={context.tenant.slug} limits={limits} />
      </SettingsPage>
    </ClientMessages>
  );
}
