import { cx } from '@gatehouse/ui/cx';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Logo } from './logo.tsx';

/**
 * The frame of a page that is one message, in the middle: no menu, only the way home. A plain link: after
 * something went wrong one starts afresh, and every page would carry the router's link once more for it.
 */
export function PlainFrame({ className, children }: { className?: string; children: ReactNode }) {
  const t = useTranslations('common');
  return (
    <main
      id="main"
      tabIndex={-1}
      className={cx(
        'mx-auto flex min-h-dvh flex-col justify-center gap-6 px-4 py-14 outline-none sm:px-6',
        className,
      )}
    >
      <a
        href="/"
        aria-label={t('home')}
        className="self-start rounded-md max-sm:flex max-sm:min-h-11 max-sm:items-center"
      >
        <Logo />
      </a>
      {children}
    </main>
  );
}
