'use client';

import { Bell } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { callApi } from '#src/api-client.ts';

const EVERY_MS = 60_000;
/** Past it the number says nothing more. */
const MOST = 99;

/** The way to the notifications, with how many are unread: asked on the way and now and then. */
export function NotificationBell() {
  const t = useTranslations('shell');
  const path = usePathname();
  const [unread, setUnread] = useState(0);

  useEffect(() => {
    let gone = false;
    async function ask() {
      if (document.visibilityState !== 'visible') return;
      // A number that cannot be had is no reason to disturb anyone.
      const news = await callApi('GET', '/me/notifications/unread').catch(() => null);
      if (news && !gone) setUnread(news.unread);
    }
    const refresh = () => void ask();
    refresh();
    const timer = setInterval(refresh, EVERY_MS);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      gone = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [path]);

  return (
    <Link
      href="/notifications"
      prefetch={false}
      aria-label={t('bell', { count: unread })}
      aria-current={path === '/notifications' ? 'page' : undefined}
      className="relative grid size-8 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-hover hover:text-ink"
    >
      <Bell aria-hidden="true" className="size-4" />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="absolute -top-0.5 -right-0.5 min-w-4 rounded-full bg-accent px-1 text-center text-2xs leading-4 font-semibold text-on-accent"
        >
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </Link>
  );
}
