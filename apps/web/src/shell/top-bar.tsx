import type { UserContext } from '@gatehouse/domain/context';
import { listTenants } from '@gatehouse/services/tenants';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { DraftOwner } from '#src/drafts/draft-owner.tsx';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { NotificationBell } from '#src/notifications/notification-bell.tsx';
import { Jump } from '#src/palette/command-palette-trigger.tsx';
import { getPictureUrl } from '#src/pictures/picture-url.ts';
import { getDeps } from '#src/server/session.ts';
import { Logo } from './logo.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { UserMenu } from './user-menu.tsx';

/** Outside of tenants. */
const NOTHING = {
  readMembers: false,
  changeRole: false,
  secureMembers: false,
  readAudit: false,
  invite: false,
  createProject: false,
  readFiles: false,
  uploadFiles: false,
};

/** The frame of pages that belong to no tenant. */
export async function TopBar({ user, children }: { user: UserContext; children: ReactNode }) {
  const { name, email, userId, avatar, claims } = user.principal;
  const deps = await getDeps();
  const [t, roleName, { items: tenants }] = await Promise.all([
    getTranslations('shell'),
    getTranslations('roles.names'),
    listTenants(deps, user),
  ]);
  return (
    <ClientMessages of={['shell']}>
      <DraftOwner userId={userId} />
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex h-14 max-w-4xl items-center justify-between px-4 sm:px-6">
          <Link
            href="/tenants"
            aria-label={t('home')}
            className="rounded-md max-sm:grid max-sm:min-h-11 max-sm:place-items-center"
          >
            <Logo />
          </Link>
          <div className="flex items-center gap-2">
            <Jump
              slug={null}
              tenants={tenants.map((tenant) => ({
                slug: tenant.slug,
                name: tenant.name,
                roleName: roleName(tenant.role),
              }))}
              pages={[]}
              operator={claims.operator}
              may={NOTHING}
            />
            <NotificationBell />
            <UserMenu
              name={name}
              email={email}
              picture={getPictureUrl(userId, avatar)}
              operator={claims.operator}
            />
          </div>
        </div>
      </header>
      <OfflineNotice />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto grid max-w-4xl gap-8 px-4 py-8 outline-none sm:px-6 sm:py-10"
      >
        {children}
      </main>
    </ClientMessages>
  );
}
