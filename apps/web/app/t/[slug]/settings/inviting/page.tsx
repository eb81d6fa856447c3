import { getInvitationRules } from '@gatehouse/services/tenants';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { getDeps } from '#src/server/session.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { InvitationRulesForm } from '#src/tenants/invitation-rules-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections.inviting');
  return { title: t('name') };
}

export default async function InvitingPage({ params }: PageProps<'/t/[slug]/settings/inviting'>) {
  const context = await openTenant(params, 'tenant:secure');
  if (!context?.role) return null;
  const t = await getTranslations('settings.sections.inviting');
  const rules = await getInvitationRules(await getDeps(), context);
  return (
    <ClientMessages of={['settings']}>
      <SettingsPage context={context} title={t('name')} description={t('description')} width="form">
        <InvitationRulesForm slug={context.tenant.slug} rules={rules} />
      </SettingsPage>
    </ClientMessages>
  );
}
