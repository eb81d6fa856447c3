import { can } from '@gatehouse/policy/can';
import { ALL_PERMISSIONS } from '@gatehouse/policy/permissions';
import { Card, Section } from '@gatehouse/ui/card';
import { Code } from '@gatehouse/ui/code';
import { Check } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { TenantPage } from '#src/shell/tenant-page.tsx';
import { RenameTenantForm } from '#src/tenants/rename-tenant-form.tsx';
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
  return (
    <ClientMessages of={['settings']}>
      <TenantPage
        context={context}
        title={t('title')}
        description={t('description', { tenant: name })}
      >
        <SettingsTabs context={context} open="general" />
        <Section id="tenant" title={t('tenant.title')}>
          <Card className="grid gap-5 p-5">
            {can(context, 'tenant:rename') ? (
              <RenameTenantForm slug={slug} name={name} />
            ) : (
              <p className="text-base">
                {t.rich('tenant.called', {
                  name,
                  b: (text) => <strong className="font-semibold">{text}</strong>,
                })}
              </p>
            )}
            <p className="border-t border-line pt-4 text-sm text-ink-2">
              {t.rich('tenant.address', { slug, code: (text) => <Code>{text}</Code> })}
            </p>
          </Card>
        </Section>
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
      </TenantPage>
    </ClientMessages>
  );
}
