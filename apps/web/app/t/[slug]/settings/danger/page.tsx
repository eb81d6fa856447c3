import { can } from '@gatehouse/policy/can';
import { Card } from '@gatehouse/ui/card';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { SettingsPage } from '#src/settings/settings-page.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { toActing } from '#src/server/read-frame.ts';
import { DangerZone } from '#src/tenants/danger-zone.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections.danger');
  return { title: t('name') };
}

export default async function DangerPage({ params }: PageProps<'/t/[slug]/settings/danger'>) {
  const context = await openTenant(params, 'tenant:read');
  if (!context?.role) return null;
  const t = await getTranslations('settings.sections.danger');
  const { slug, name } = context.tenant;
  const { userId, email } = context.principal;
  const acting = await toActing(context);
  const may = {
    export: can(context, 'tenant:delete'),
    transfer: context.role === 'owner' && can(acting, 'members:change_role'),
    delete: can(acting, 'tenant:delete'),
  };
  return (
    <ClientMessages of={['settings']}>
      <SettingsPage
        context={context}
        title={t('name')}
        description={t('description')}
        width="form"
        whileSuspended
      >
        <Card className="border-danger-ink/40">
          <DangerZone tenant={{ slug, name }} self={{ userId, email }} may={may} />
        </Card>
      </SettingsPage>
    </ClientMessages>
  );
}
