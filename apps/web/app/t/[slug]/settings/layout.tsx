import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { LiveRefresh } from '#src/live/live-refresh.tsx';
import { findTenant, getDeps } from '#src/server/session.ts';
import { SavingHelp } from '#src/settings/saving-help.tsx';
import { getSettingsSections } from '#src/settings/sections.ts';
import { SettingsSpine } from '#src/settings/settings-spine.tsx';

/** What forms of the sections show. Not what makes a secret: reading again would close the dialog that shows it. */
const KINDS = ['settings', 'sso', 'domains', 'roles'] as const;

/** The sections of the settings stay while one moves between them. */
export default async function SettingsLayout({
  params,
  children,
}: LayoutProps<'/t/[slug]/settings'>) {
  const { slug } = await params;
  const [found, deps] = await Promise.all([findTenant(slug), getDeps()]);
  if (typeof found === 'string' || found.role === null) return children;
  const sections = getSettingsSections(found.permissions, deps.files !== null);
  return (
    <div className="grid grid-cols-1 gap-x-10 xl:grid-cols-[13rem_minmax(0,1fr)]">
      <SettingsSpine slug={found.tenant.slug} sections={sections} />
      <div className="grid min-w-0 grid-cols-1 content-start gap-7">
        <ClientMessages of={['accessHelp']}>
          <SavingHelp>{children}</SavingHelp>
        </ClientMessages>
      </div>
      <LiveRefresh slug={found.tenant.slug} kinds={KINDS} />
    </div>
  );
}
