import { can } from '@gatehouse/policy/can';
import { ALL_PERMISSIONS, PERMISSIONS } from '@gatehouse/policy/permissions';
import { Card, Section } from '@gatehouse/ui/card';
import { Code } from '@gatehouse/ui/code';
import { Check } from 'lucide-react';
import type { Metadata } from 'next';
import { ROLE_NAMES } from '#src/format/words.ts';
import { openTenant } from '#src/shell/open-tenant.ts';
import { TenantPage } from '#src/shell/tenant-page.tsx';
import { SettingsTabs } from '#src/tenants/settings-tabs.tsx';
import { RenameTenantForm } from '#src/tenants/rename-tenant-form.tsx';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage({ params }: PageProps<'/t/[slug]/settings'>) {
  const context = await openTenant(params, 'tenant:read');
  if (!context?.role) return null;
  const { slug, name } = context.tenant;
  return (
    <TenantPage context={context} title="Settings" description={`How ${name} is set up.`}>
      <SettingsTabs context={context} open="general" />
      <Section id="tenant" title="Tenant">
        <Card className="grid gap-5 p-5">
          {can(context, 'tenant:rename') ? (
            <RenameTenantForm slug={slug} name={name} />
          ) : (
            <p className="text-base">
              The tenant is called <strong className="font-semibold">{name}</strong>. An owner or an
              admin can rename it.
            </p>
          )}
          <p className="border-t border-line pt-4 text-sm text-ink-2">
            Its address is <Code>/t/{slug}</Code>, and stays when the name changes.
          </p>
        </Card>
      </Section>
      <Section
        id="role"
        title={`What you may do as ${ROLE_NAMES[context.role]}`}
        description="An owner or an admin of the tenant can change your role."
      >
        <Card>
          <ul className="grid gap-2.5 p-5 sm:grid-cols-2">
            {ALL_PERMISSIONS.filter((permission) => can(context, permission)).map((permission) => (
              <li key={permission} className="flex items-start gap-2 text-base">
                <Check aria-hidden="true" className="mt-1 size-4 shrink-0 text-good-ink" />
                {PERMISSIONS[permission]}
              </li>
            ))}
          </ul>
        </Card>
      </Section>
    </TenantPage>
  );
}
