import { getTenant, listTenants } from '@gatehouse/services/tenants';
import { Card } from '@gatehouse/ui/card';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { logoAddress } from '#src/pictures/logo-address.ts';
import { getDeps } from '#src/server/session.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { AccentForm } from '#src/tenants/accent-form.tsx';
import { LogoForm } from '#src/tenants/logo-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections.branding');
  return { title: t('name') };
}

export default async function BrandingPage({ params }: PageProps<'/t/[slug]/settings/branding'>) {
  const context = await openTenant(params, 'tenant:rename');
  if (!context?.role) return null;
  const t = await getTranslations('settings.sections.branding');
  const deps = await getDeps();
  const [{ items }, { version }] = await Promise.all([
    listTenants(deps, context),
    getTenant(deps, context),
  ]);
  const { logo = null, accent = null } = items.find(({ id }) => id === context.tenant.id) ?? {};
  const { slug, name } = context.tenant;
  return (
    <ClientMessages of={['settings']}>
      <SettingsPage context={context} title={t('name')} description={t('description')} width="form">
        <Card className="p-5">
          <LogoForm slug={slug} name={name} logo={logoAddress(slug, logo)} />
        </Card>
        <AccentForm slug={slug} accent={accent} version={version} />
      </SettingsPage>
    </ClientMessages>
  );
}
