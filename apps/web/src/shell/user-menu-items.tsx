import { MenuItem, menuItemClass, MenuSeparator } from '@gatehouse/ui/menu';
import { ThemeToggle } from '@gatehouse/ui/theme-toggle';
import { showToast } from '@gatehouse/ui/toast';
import { Bell, LayoutGrid, LogOut, MonitorX, ShieldCheck, User, Wrench } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { ApiProblem } from '#src/api-client.ts';
import { useProblemWords } from '#src/forms/use-problem-words.ts';
import { LanguageChoice } from '#src/i18n/language-choice.tsx';
import { signOut } from '#src/sign-out/sign-out.ts';

interface UserMenuItemsProps {
  name: string;
  email: string;
  operator: boolean;
  onSignOutEverywhere: () => void;
}

/** What the menu of a person holds. */
export function UserMenuItems({ name, email, operator, onSignOutEverywhere }: UserMenuItemsProps) {
  const t = useTranslations();
  const inWords = useProblemWords();

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
      <MenuItem onSelect={onSignOutEverywhere}>
        <MonitorX aria-hidden="true" />
        {t('shell.menu.everywhere.title')}
      </MenuItem>
    </>
  );
}
