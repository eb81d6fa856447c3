import { getTenant } from '@gatehouse/services/tenants';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getDeps } from '#src/server/session.ts';
import { GeneralSettings } from '#src/settings/general-settings.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections.general');
  return { title: t('name') };
}

export default async function GeneralPage({ params }: PageProps<'/t/[slug]/settings/general'>) {
  const context = await openTenant(params, 'tenant:read');
  if (!context?.role) return null;
  const { name, version } = await getTenant(await getDeps(), context);
  return <GeneralSettings context={context} name={name} version={version} />;
}
