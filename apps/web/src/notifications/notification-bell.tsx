'use client';

import { Bell } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { useLive } from '#src/live/use-live.ts';

const EVERY_MS = 60_000;
/** Past it the number says nothing more. */
const MOST = 99;

interface NotificationBellProps {
  /** The tenant whose live updates tell of news; null outside of tenants, where it asks now and then. */
  slug?: string | null;
}

/** The way to the notifications, with how many are unread. */
export function NotificationBell({ slug = null }: NotificationBellProps) {
  const t = useTranslations('shell');
  const path = usePathname();
  const [unread, setUnread] = useState(0);

  const refresh = useCallback(() => {
    if (document.visibilityState !== 'visible') return;
    callApi('GET', '/me/notifications/unread').then(
      (news) => setUnread(news.unread),
      // A number that cannot be had is no reason to disturb anyone.
      () => {},
    );
  }, []);

  useLive(slug, ['notifications'], refresh);
  useEffect(refresh, [path, refresh]);
  useEffect(() => {
    const timer = slug === null ? setInterval(refresh, EVERY_MS) : undefined;
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [slug, refresh]);

  return (
    <Link
      href="/notifications"
      prefetch={false}
      aria-label={t('bell', { count: unread })}
      aria-current={path === '/notifications' ? 'page' : undefined}
      className="relative grid size-8 shrink-0 max-sm:size-11 place-items-center rounded-md text-ink-2 hover:bg-hover hover:text-ink"
    >
      <Bell aria-hidden="true" className="size-4" />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="absolute -top-0.5 -right-0.5 max-sm:top-1 max-sm:right-1 min-w-4 rounded-full bg-accent px-1 text-center text-2xs leading-4 font-semibold text-on-accent"
        >
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </Link>
  );
}
