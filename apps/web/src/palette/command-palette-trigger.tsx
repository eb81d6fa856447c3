'use client';

import { chooseTheme } from '@gatehouse/ui/theme-toggle';
import { THEMES } from '@gatehouse/ui/theme';
import { showToast } from '@gatehouse/ui/toast';
import {
  ArrowRight,
  Bell,
  Building2,
  FolderPlus,
  Keyboard,
  LayoutGrid,
  LogOut,
  Palette as PaletteIcon,
  Search,
  User,
  UserPlus,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { confirmLeave } from '#src/forms/leave-guard.ts';
import { signOut } from '#src/shell/sign-out.ts';
import { requestCommand, usePendingCommand } from './pending-command.ts';
import { hearEarlyKeys } from './early-keys.ts';
import type { CommandGroup } from './command.ts';
import type { PagePlace } from './pages.ts';
import { useShortcuts } from './use-shortcuts.ts';

// Not part of the page: they come when they are asked for.
const Palette = dynamic(() => import('./palette.tsx').then((module) => module.Palette));
const ShortcutHelp = dynamic(() =>
  import('./shortcut-help.tsx').then((module) => module.ShortcutHelp),
);

export interface JumpProps {
  /** The tenant one is in; null outside of them. */
  slug: string | null;
  pages: readonly PagePlace[];
  tenants: readonly { slug: string; name: string; roleName: string }[];
  may: { readMembers: boolean; invite: boolean; createProject: boolean };
}

/** The field that opens the palette, and the keys of the whole page. */
export function Jump({ slug, pages, tenants, may }: JumpProps) {
  const t = useTranslations();
  const router = useRouter();
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const close = () => setOpen(null);
  const visit = (href: string) => {
    if (confirmLeave()) router.push(href);
  };

  function openPalette() {
    if (open !== 'palette') hearEarlyKeys();
    setOpen('palette');
  }

  usePendingCommand('palette', openPalette);
  useShortcuts({
    onPalette: openPalette,
    onHelp: () => setOpen('help'),
    onGo: (key) => {
      const place = pages.find((page) => page.key === key);
      if (place) visit(place.href);
    },
  });

  function groups(): readonly CommandGroup[] {
    const go = (href: string) => () => visit(href);
    const act = (what: Parameters<typeof requestCommand>[0], href: string) => () => {
      if (!confirmLeave()) return;
      requestCommand(what);
      router.push(href);
    };
    const leave = () => {
      signOut().catch(() => {
        showToast({ tone: 'danger', text: t('shell.menu.stillSignedIn') });
      });
    };
    const icon = ArrowRight;
    return [
      {
        name: t('shell.palette.pages'),
        commands: [
          ...pages.map(({ page: name, href }) => ({ id: href, name, icon, run: go(href) })),
          {
            id: 'my-tenants',
            name: t('common.myTenants'),
            icon: LayoutGrid,
            run: go('/tenants'),
          },
          {
            id: 'notifications',
            name: t('shell.palette.notifications'),
            icon: Bell,
            run: go('/notifications'),
          },
          { id: 'profile', name: t('shell.menu.profile'), icon: User, run: go('/profile') },
        ],
      },
      {
        name: t('shell.palette.actions'),
        commands: [
          ...(may.invite
            ? [
                {
                  id: 'invite',
                  name: t('shell.palette.invite'),
                  icon: UserPlus,
                  run: act('invite', `/t/${slug ?? ''}/members`),
                },
              ]
            : []),
          ...(may.createProject
            ? [
                {
                  id: 'create-project',
                  name: t('shell.palette.createProject'),
                  icon: FolderPlus,
                  run: act('create-project', `/t/${slug ?? ''}`),
                },
              ]
            : []),
          ...THEMES.map((theme) => ({
            id: `theme-${theme}`,
            name: t('shell.palette.theme', { theme: t(`common.themes.${theme}`) }),
            icon: PaletteIcon,
            run: () => chooseTheme(theme),
          })),
          {
            id: 'shortcuts',
            name: t('shell.palette.shortcuts'),
            icon: Keyboard,
            run: () => setOpen('help'),
          },
          { id: 'sign-out', name: t('shell.menu.signOut'), icon: LogOut, run: leave },
        ],
      },
      {
        name: t('shell.palette.tenants'),
        commands: tenants
          .filter((tenant) => tenant.slug !== slug)
          .map((tenant) => ({
            id: `t-${tenant.slug}`,
            name: tenant.name,
            detail: tenant.roleName,
            icon: Building2,
            run: go(`/t/${tenant.slug}`),
          })),
      },
    ];
  }

  return (
    <>
      <button
        type="button"
        onClick={openPalette}
        aria-keyshortcuts="Control+K"
        className="flex h-8 min-w-0 items-center gap-2 rounded-md text-left text-sm text-ink-2 hover:text-ink max-md:size-8 max-md:justify-center max-md:hover:bg-hover md:border md:border-line md:bg-raised md:px-2.5 md:shadow-xs"
      >
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
        <span className="truncate max-md:sr-only">{t('shell.palette.open')}</span>
        <kbd
          aria-hidden="true"
          className="ml-auto shrink-0 font-mono text-2xs text-ink-3 max-md:hidden"
        >
          ^K
        </kbd>
      </button>
      {open === 'palette' && (
        <Palette groups={groups()} peopleIn={may.readMembers ? slug : null} onClose={close} />
      )}
      {open === 'help' && <ShortcutHelp pages={pages} onClose={close} />}
    </>
  );
}
