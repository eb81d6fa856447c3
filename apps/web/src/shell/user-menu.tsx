'use client';

import { Avatar } from '@gatehouse/ui/avatar';
import { cx } from '@gatehouse/ui/cx';
import { Menu, MenuItem, menuItemClass, MenuSeparator } from '@gatehouse/ui/menu';
import { ThemeToggle } from '@gatehouse/ui/theme-toggle';
import { showToast } from '@gatehouse/ui/toast';
import { Bell, LayoutGrid, LogOut, MonitorX, ShieldCheck, User, Wrench } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { ApiProblem } from '#src/api-client.ts';
import { useProblemWords } from '#src/forms/use-problem-words.ts';
import { LanguageChoice } from '#src/i18n/language-choice.tsx';
import { signOut } from '#src/sign-out/sign-out.ts';

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
  const t = useTranslations();
  const inWords = useProblemWords();
  const [asking, setAsking] = useState(false);

  async function signOutOrSay() {
    try {
      await signOut();
    } catch (error) {
      const detail = error instanceof ApiProblem ? inWords(error).message : undefined;
      showToast({ tone: 'danger', text: t('shell.menu.stillSignedIn'), detail });
    }
  }

  return (
    <>
      <Menu
        label={t('shell.menu.label')}
        align={wide ? 'start' : 'end'}
        className="w-64"
        triggerClassName={cx(
          'flex items-center gap-2.5 p-1 text-left hover:bg-hover max-md:size-11 max-md:shrink-0 max-md:justify-center max-md:rounded-full',
          wide ? 'md:w-full md:rounded-md md:px-2 md:py-1.5' : 'rounded-full',
        )}
        trigger={
          <>
            <Avatar name={name} src={picture} />
            <span className="sr-only">{t('shell.menu.prefix')}</span>
            <span className={wide ? 'grid min-w-0 max-md:sr-only' : 'sr-only'}>
              <span className="truncate text-sm font-medium">{name}</span>{' '}
              {email !== name && <span className="truncate text-xs text-ink-2">{email}</span>}
            </span>
          </>
        }
      >
        <div role="presentation" className="grid px-2.5 py-2">
          <span className="truncate font-medium">{name}</span>
          {email !== name && <span className="truncate text-xs text-ink-2">{email}</span>}
        </div>
        <MenuSeparator />
        <Link role="menuitem" tabIndex={-1} href="/profile" className={menuItemClass()}>
          <User aria-hidden="true" />
          {t('shell.menu.profile')}
        </Link>
        <Link role="menuitem" tabIndex={-1} href="/profile/security" className={menuItemClass()}>
          <ShieldCheck aria-hidden="true" />
          {t('shell.menu.security')}
        </Link>
        <Link role="menuitem" tabIndex={-1} href="/notifications" className={menuItemClass()}>
          <Bell aria-hidden="true" />
          {t('shell.menu.notifications')}
        </Link>
        <Link role="menuitem" tabIndex={-1} href="/tenants" className={menuItemClass()}>
          <LayoutGrid aria-hidden="true" />
          {t('common.myTenants')}
        </Link>
        {operator && (
          <Link role="menuitem" tabIndex={-1} href="/operator" className={menuItemClass()}>
            <Wrench aria-hidden="true" />
            {t('shell.menu.operator')}
          </Link>
        )}
        <MenuSeparator />
        <div role="presentation" className="p-1">
          <ThemeToggle inMenu />
        </div>
        <div role="presentation" className="p-1 pt-0">
          <LanguageChoice inMenu signedIn />
        </div>
        <MenuSeparator />
        <MenuItem onSelect={() => void signOutOrSay()}>
          <LogOut aria-hidden="true" />
          {t('shell.menu.signOut')}
        </MenuItem>
        <MenuItem onSelect={() => setAsking(true)}>
          <MonitorX aria-hidden="true" />
          {t('shell.menu.everywhere.title')}
        </MenuItem>
      </Menu>
      {asking && <SignOutEverywhereDialog onClose={() => setAsking(false)} />}
    </>
  );
}
