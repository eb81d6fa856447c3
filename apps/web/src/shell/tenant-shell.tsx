import type { Permission } from '@gatehouse/policy/permissions';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DraftOwner } from '#src/drafts/draft-owner.tsx';
import { NotificationBell } from '#src/notifications/notification-bell.tsx';
import { Jump } from '#src/palette/command-palette-trigger.tsx';
import type { PagePlace } from '#src/palette/pages.ts';
import { getPictureUrl } from '#src/pictures/picture-url.ts';
import { ShellStamp } from './access-stamp.tsx';
import { RememberTenant } from './remember-tenant.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import type { PageContext } from '#src/server/page-context.ts';
import { getStamp } from './stamp.ts';
import { type Entry, getEntries, TenantNav } from './tenant-nav.tsx';
import { type SwitcherTenant, TenantSwitcher } from './tenant-switcher.tsx';
import { UserMenu } from './user-menu.tsx';

interface TenantShellProps {
  context: PageContext;
  tenants: readonly SwitcherTenant[];
  /** The tenant's colour and logo; null for none of its own. */
  look: { accent: string | null; logo: string | null };
  /** What the reader may change now. */
  acting: ReadonlySet<Permission>;
  mayInvite: boolean;
  /** Whether this installation has a store for files. */
  filesOn: boolean;
  /** What everyone is to know, above every page. */
  banner: ReactNode;
  children: ReactNode;
}

/** The pages of the side bar, each with the letter of its English name. */
function getPages(
  t: ReturnType<typeof useTranslations<'shell.nav'>>,
  slug: string,
  entries: readonly Entry[],
): PagePlace[] {
  return entries.map(({ segment, name }) => ({
    key: name.charAt(0),
    page: t(name),
    href: segment === '' ? `/t/${slug}` : `/t/${slug}/${segment}`,
  }));
}

/** The frame around the pages of a tenant: a side bar, on a phone a bar above and one below. */
export function TenantShell({
  context,
  tenants,
  look,
  acting,
  mayInvite,
  filesOn,
  banner,
  children,
}: TenantShellProps) {
  const { tenant, principal, permissions } = context;
  const t = useTranslations('shell.nav');
  const entries = getEntries(permissions, filesOn);
  return (
    <ShellStamp stamp={getStamp(context)}>
      <DraftOwner userId={principal.userId} />
      <RememberTenant slug={tenant.slug} name={tenant.name} />
      {look.accent && (
        <link rel="stylesheet" href={`/accent/${look.accent}.css`} precedence="accent" />
      )}
      <div
        data-accent={look.accent ?? undefined}
        className="md:grid md:grid-cols-[15.5rem_minmax(0,1fr)]"
      >
        <div className="border-line bg-sunken max-md:contents md:border-r">
          <header className="sticky top-0 flex items-center justify-between gap-3 border-line bg-sunken max-md:z-10 max-md:h-14 max-md:border-b max-md:px-3 md:h-dvh md:flex-col md:items-stretch md:gap-4 md:px-3 md:py-3">
            <TenantSwitcher
              current={{ slug: tenant.slug, name: tenant.name, logo: look.logo }}
              tenants={tenants}
            />
            <div className="flex items-center gap-2 max-md:ml-auto">
              <div className="min-w-0 md:grid md:flex-1">
                <Jump
                  slug={tenant.slug}
                  tenants={tenants}
                  pages={getPages(t, tenant.slug, entries)}
                  operator={principal.claims.operator}
                  may={{
                    readMembers: permissions.has('members:read'),
                    changeRole: acting.has('members:change_role'),
                    secureMembers: acting.has('members:secure'),
                    readAudit: permissions.has('audit:read'),
                    invite: mayInvite,
                    createProject: acting.has('projects:create'),
                    readFiles: filesOn && permissions.has('files:read'),
                    uploadFiles: filesOn && acting.has('files:write'),
                  }}
                />
              </div>
              <NotificationBell slug={tenant.slug} />
            </div>
            <TenantNav slug={tenant.slug} entries={entries} />
            <UserMenu
              name={principal.name}
              email={principal.email}
              picture={getPictureUrl(principal.userId, principal.avatar)}
              operator={principal.claims.operator}
              wide
            />
          </header>
        </div>
        <main id="main" tabIndex={-1} className="min-w-0 outline-none">
          <OfflineNotice />
          {banner}
          <div className="mx-auto grid max-w-[100rem] grid-cols-1 gap-7 px-4 pt-6 pb-24 sm:px-8 md:py-10">
            {children}
          </div>
        </main>
      </div>
    </ShellStamp>
  );
}
