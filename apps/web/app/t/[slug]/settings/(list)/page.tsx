import { getTenant } from '@gatehouse/services/tenants';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getDeps } from '#src/server/session.ts';
import { GeneralSettings } from '#src/settings/general-settings.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('title') };
}

/** The list of the sections is beside it, or in its place where there is no room for both. */
export default async function SettingsListPage({ params }: PageProps<'/t/[slug]/settings'>) {
  const context = await openTenant(params, 'tenant:read');
  if (!context?.role) return null;
  const { name, version } = await getTenant(await getDeps(), context);
  return (
    <div className="grid gap-7 max-xl:hidden">
      <GeneralSettings context={context} name={name} version={version} />
    </div>
  );
}
