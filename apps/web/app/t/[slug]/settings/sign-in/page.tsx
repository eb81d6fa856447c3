import { getMfaPolicy, getSessionLimits } from '@gatehouse/services/tenants';
import { Section } from '@gatehouse/ui/card';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { MfaPolicyCard } from '#src/second-factor/mfa-policy-card.tsx';
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
  const deps = await getDeps();
  const [t, sessions, factor, limits, policy] = await Promise.all([
    getTranslations('settings.sections.signIn'),
    getTranslations('settings.sessions'),
    getTranslations('settings.mfa'),
    getSessionLimits(deps, context),
    getMfaPolicy(deps, context),
  ]);
  return (
    <ClientMessages of={['settings']}>
      <SettingsPage context={context} title={t('name')} description={t('description')} width="form">
        <Section id="second-factor" title={factor('title')}>
          <MfaPolicyCard slug={context.tenant.slug} state={policy} />
        </Section>
        <Section id="sessions" title={sessions('title')}>
          <SessionLimitsForm slug={context.tenant.slug} limits={limits} />
        </Section>
      </SettingsPage>
    </ClientMessages>
  );
}
