import type { UserContext } from '@gatehouse/domain/context';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { pictureOf } from '#src/profile/own-picture.ts';
import { DraftOwner } from '#src/forms/draft-owner.tsx';
import { NotificationBell } from '#src/notifications/notification-bell.tsx';
import { Logo } from './logo.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { UserMenu } from './user-menu.tsx';

/** The frame of pages that belong to no tenant. */
export function TopBar({ user, children }: { user: UserContext; children: ReactNode }) {
  const { name, email, userId, avatar, claims } = user.principal;
  const t = useTranslations('shell');
  return (
    <ClientMessages of={['shell']}>
      <DraftOwner userId={userId} />
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex h-14 max-w-4xl items-center justify-between px-4 sm:px-6">
          <Link href="/tenants" aria-label={t('home')} className="rounded-md">
            <Logo />
          </Link>
          <div className="flex items-center gap-2">
            <NotificationBell />
            <UserMenu
              name={name}
              email={email}
              picture={pictureOf(userId, avatar)}
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
