'use client';

import { Avatar } from '@gatehouse/ui/avatar';
import { cx } from '@gatehouse/ui/cx';
import { Menu, MenuItem, menuItemClass, MenuSeparator } from '@gatehouse/ui/menu';
import { ThemeToggle } from '@gatehouse/ui/theme-toggle';
import { showToast } from '@gatehouse/ui/toast';
import { LayoutGrid, LogOut, User } from 'lucide-react';
import Link from 'next/link';
import { ApiProblem } from '#src/api-client.ts';
import { signOut } from './sign-out.ts';

interface UserMenuProps {
  name: string;
  email: string;
  /** In a side bar the name stands beside the initials where there is room. */
  wide?: boolean;
}

async function signOutOrSay() {
  try {
    await signOut();
  } catch (error) {
    const detail = error instanceof ApiProblem ? error.message : undefined;
    showToast({ tone: 'danger', text: 'You are still signed in.', detail });
  }
}

export function UserMenu({ name, email, wide = false }: UserMenuProps) {
  return (
    <Menu
      label="Your menu"
      align={wide ? 'start' : 'end'}
      className="w-64"
      triggerClassName={cx(
        'flex items-center gap-2.5 p-1 text-left hover:bg-hover max-md:rounded-full',
        wide ? 'md:w-full md:rounded-md md:px-2 md:py-1.5' : 'rounded-full',
      )}
      trigger={
        <>
          <Avatar name={name} />
          <span className="sr-only">Your menu:</span>
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
        Profile
      </Link>
      <Link role="menuitem" tabIndex={-1} href="/tenants" className={menuItemClass()}>
        <LayoutGrid aria-hidden="true" />
        My tenants
      </Link>
      <MenuSeparator />
      <div role="presentation" className="p-1">
        <ThemeToggle inMenu />
      </div>
      <MenuSeparator />
      <MenuItem onSelect={() => void signOutOrSay()}>
        <LogOut aria-hidden="true" />
        Sign out
      </MenuItem>
    </Menu>
  );
}
