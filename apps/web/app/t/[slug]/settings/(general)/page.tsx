import { can } from '@gatehouse/policy/can';
import { ALL_PERMISSIONS } from '@gatehouse/policy/permissions';
import type { Deps } from '@gatehouse/services/access';
import { getInvitationRules, getSessionLimits, listTenants } from '@gatehouse/services/tenants';
import { Card, Section } from '@gatehouse/ui/card';
import { Code } from '@gatehouse/ui/code';
import { Check } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { getDeps } from '#src/server/session.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import type { PageContext } from '#src/shell/page-context.ts';
import { TenantPage } from '#src/shell/tenant-page.tsx';
import { AccentForm } from '#src/tenants/accent-form.tsx';
import { DangerZone } from '#src/tenants/danger-zone.tsx';
import { InvitationRulesForm } from '#src/tenants/invitation-rules-form.tsx';
import { logoAddress } from '#src/tenants/logo-address.ts';
import { LogoForm } from '#src/tenants/logo-form.tsx';
import { RenameTenantForm } from '#src/tenants/rename-tenant-form.tsx';
import { SessionLimitsForm } from '#src/tenants/session-limits-form.tsx';
import { SlugForm } from '#src/tenants/slug-form.tsx';
import { SettingsTabs } from '#src/tenants/settings-tabs.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('title') };
}

export default async function SettingsPage({ params }: PageProps<'/t/[slug]/settings'>) {
  const context = await openTenant(params, 'tenant:read');
  if (!context?.role) return null;
  const t = await getTranslations('settings');
  const roleName = await getTranslations('roles.names');
  const sentence = await getTranslations('permissions');
  const { slug, name } = context.tenant;
  const { userId, email } = context.principal;
  const may = {
    transfer: context.role === 'owner' && can(context, 'members:change_role'),
    delete: can(context, 'tenant:delete'),
  };
  const deps = await getDeps();
  const mayRename = can(context, 'tenant:rename');
  const [limits, rules, look] = await Promise.all([
    can(context, 'tenant:secure') ? getSessionLimits(deps, context) : null,
    can(context, 'tenant:secure') ? getInvitationRules(deps, context) : null,
    mayRename ? findLook(deps, context) : null,
  ]);
  return (
    <ClientMessages of={['settings']}>
      <TenantPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
        width="form"
      >
        <SettingsTabs context={context} open="general" />
        <Section id="tenant" title={t('tenant.title')}>
          <Card className="grid gap-5 p-5">
            {mayRename ? (
              <RenameTenantForm slug={slug} name={name} />
            ) : (
              <p className="text-base">
                {t.rich('tenant.called', {
                  name,
                  b: (text) => <strong className="font-semibold">{text}</strong>,
                })}
              </p>
            )}
            {mayRename ? (
              <div className="border-t border-line pt-5">
                <SlugForm key={slug} slug={slug} />
              </div>
            ) : (
              <p className="border-t border-line pt-4 text-sm text-ink-2">
                {t.rich('tenant.address', { slug, code: (text) => <Code>{text}</Code> })}
              </p>
            )}
          </Card>
        </Section>
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
        <Section
          id="role"
          title={t('role.title', { role: roleName(context.role) })}
          description={t('role.description')}
        >
          <Card>
            <ul className="grid gap-2.5 p-5 sm:grid-cols-2">
              {ALL_PERMISSIONS.filter((permission) => can(context, permission)).map(
                (permission) => (
                  <li key={permission} className="flex items-start gap-2 text-base">
                    <Check aria-hidden="true" className="mt-1 size-4 shrink-0 text-good-ink" />
                    {sentence(permission)}
                  </li>
                ),
              )}
            </ul>
          </Card>
        </Section>
        <Section id="danger" title={t('danger.title')}>
          <Card className="border-danger-ink/40">
            <DangerZone tenant={{ slug, name }} self={{ userId, email }} may={may} />
          </Card>
        </Section>
      </TenantPage>
    </ClientMessages>
  );
}

async function findLook(deps: Deps, context: PageContext) {
  const { items } = await listTenants(deps, context);
  return items.find(({ id }) => id === context.tenant.id) ?? null;
}
