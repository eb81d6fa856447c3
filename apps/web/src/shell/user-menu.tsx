'use client';

import { Avatar } from '@gatehouse/ui/avatar';
import { cx } from '@gatehouse/ui/cx';
import { Menu } from '@gatehouse/ui/menu';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { UserMenuItems } from './user-menu-items.tsx';

const SignOutEverywhereDialog = dynamic(
  () =>
    import('#src/sign-out/sign-out-everywhere-dialog.tsx').then((it) => it.SignOutEverywhereDialog),
  { ssr: false },
);

interface UserMenuProps {
  name: string;
  email: string;
  picture: string | undefined;
  /** Staff of the SaaS have a page of their own. */
  operator: boolean;
  /** In a side bar the name stands beside the initials where there is room. */
  wide?: boolean;
}

export function UserMenu({ name, email, picture, operator, wide = false }: UserMenuProps) {
  const t = useTranslations('shell.menu');
  const [asking, setAsking] = useState(false);
  const [Items, setItems] = useState<typeof UserMenuItems | null>(null);

  /** Not part of the page: they come when the button is pointed at, or pressed. */
  async function loadItems() {
    const loaded = await import('./user-menu-items.tsx');
    flushSync(() => setItems(() => loaded.UserMenuItems));
  }

  return (
    <>
      <Menu
        label={t('label')}
        align={wide ? 'start' : 'end'}
        className="w-64"
        triggerClassName={cx(
          'flex items-center gap-2.5 p-1 text-left hover:bg-hover max-md:size-11 max-md:shrink-0 max-md:justify-center max-md:rounded-full',
          wide ? 'md:w-full md:rounded-md md:px-2 md:py-1.5' : 'rounded-full',
        )}
        trigger={
          <>
            <Avatar name={name} src={picture} />
            <span className="sr-only">{t('prefix')}</span>
            <span className={wide ? 'grid min-w-0 max-md:sr-only' : 'sr-only'}>
              <span className="truncate text-sm font-medium">{name}</span>{' '}
              {email !== name && <span className="truncate text-xs text-ink-2">{email}</span>}
            </span>
          </>
        }
        prepare={loadItems}
      >
        {Items && (
          <Items
            name={name}
            email={email}
            operator={operator}
            onSignOutEverywhere={() => setAsking(true)}
          />
        )}
      </Menu>
      {asking && <SignOutEverywhereDialog onClose={() => setAsking(false)} />}
    </>
  );
}
