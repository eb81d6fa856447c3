import { can } from '@gatehouse/policy/can';
import { Card, Section } from '@gatehouse/ui/card';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { logoAddress } from '#src/pictures/logo-address.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { TenantPage } from '#src/shell/tenant-page.tsx';
import { AccentForm } from '#src/tenants/accent-form.tsx';
import { DangerZone } from '#src/tenants/danger-zone.tsx';
import { IdentitySection } from '#src/tenants/identity-section.tsx';
import { InvitationRulesForm } from '#src/tenants/invitation-rules-form.tsx';
import { loadSettingsPage } from '#src/tenants/load-settings-page.ts';
import { LogoForm } from '#src/tenants/logo-form.tsx';
import { OwnRoleSection } from '#src/tenants/own-role-section.tsx';
import { SessionLimitsForm } from '#src/tenants/session-limits-form.tsx';
import { SettingsTabs } from '#src/tenants/settings-tabs.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('title') };
}

export default async function SettingsPage({ params }: PageProps<'/t/[slug]/settings'>) {
  const context = await openTenant(params, 'tenant:read');
  if (!context?.role) return null;
  const t = await getTranslations('settings');
  const { mayRename, limits, rules, look } = await loadSettingsPage(context);
  const { slug, name } = context.tenant;
  const { userId, email } = context.principal;
  const may = {
    transfer: context.role === 'owner' && can(context, 'members:change_role'),
    delete: can(context, 'tenant:delete'),
  };
  return (
    <ClientMessages of={['settings']}>
      <TenantPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
        width="form"
      >
        <SettingsTabs context={context} open="general" />
        <IdentitySection slug={slug} name={name} mayRename={mayRename} />
        {look && (
          <Section id="looks" title={t('looks.title')} description={t('looks.description')}>
            <Card className="grid gap-5 p-5">
              <LogoForm slug={slug} name={name} logo={logoAddress(slug, look.logo)} />
              <div className="border-t border-line pt-5">
                <AccentForm slug={slug} accent={look.accent} />
              </div>
            </Card>
          </Section>
        )}
        {rules && (
          <Section
            id="inviting"
            title={t('inviting.title')}
            description={t('inviting.description')}
          >
            <Card className="p-5">
              <InvitationRulesForm slug={slug} rules={rules} />
            </Card>
          </Section>
        )}
        {limits && (
          <Section
            id="sessions"
            title={t('sessions.title')}
            description={t('sessions.description')}
          >
            <Card className="p-5">
              <SessionLimitsForm slug={slug} limits={limits} />
            </Card>
          </Section>
        )}
        <OwnRoleSection context={context} role={context.role} />
        <Section id="danger" title={t('danger.title')}>
          <Card className="border-danger-ink/40">
            <DangerZone tenant={{ slug, name }} self={{ userId, email }} may={may} />
          </Card>
        </Section>
      </TenantPage>
    </ClientMessages>
  );
}
