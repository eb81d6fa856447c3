'use client';

import { THEMES } from '@gatehouse/ui/theme';
import { chooseTheme } from '@gatehouse/ui/theme-toggle';
import { showToast } from '@gatehouse/ui/toast';
import {
  ArrowRight,
  Bell,
  Building2,
  FolderPlus,
  History,
  Keyboard,
  LayoutGrid,
  LogOut,
  Upload,
  Palette as PaletteIcon,
  User,
  UserPlus,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { confirmLeave } from '#src/forms/leave-guard.ts';
import { signOut } from '#src/sign-out/sign-out.ts';
import type { Command, CommandGroup } from './command.ts';
import type { PagePlace } from './pages.ts';
import { requestCommand } from './pending-command.ts';
import { readRecent } from './recent.ts';

/** What there is to go to, and what may be done. */
export interface CommandSources {
  /** The tenant one is in; null outside of them. */
  slug: string | null;
  pages: readonly PagePlace[];
  tenants: readonly { slug: string; name: string; roleName: string }[];
  /** Whether one belongs to the staff. */
  operator: boolean;
  may: {
    readMembers: boolean;
    changeRole: boolean;
    secureMembers: boolean;
    readAudit: boolean;
    invite: boolean;
    createProject: boolean;
    readFiles: boolean;
    uploadFiles: boolean;
  };
}

interface CommandsOptions extends CommandSources {
  /** Goes to a page, if the one that is open may be left. */
  visit: (href: string) => void;
  onHelp: () => void;
}

/** What the palette offers at once: where one was, pages, actions, and the other tenants. */
export function useCommands(options: CommandsOptions): readonly CommandGroup[] {
  const t = useTranslations('shell.palette');
  const { slug, tenants, visit } = options;
  return [
    { name: t('recent'), commands: useRecentCommands(options) },
    { name: t('pages'), commands: usePageCommands(options) },
    { name: t('actions'), commands: useActionCommands(options) },
    {
      name: t('tenants'),
      commands: tenants
        .filter((tenant) => tenant.slug !== slug)
        .map((tenant) => ({
          id: `t-${tenant.slug}`,
          name: tenant.name,
          detail: tenant.roleName,
          icon: Building2,
          run: () => visit(`/t/${tenant.slug}`),
        })),
    },
  ];
}

function useRecentCommands({ visit }: CommandsOptions): Command[] {
  return readRecent().map(({ name, href }) => ({
    id: `r-${href}`,
    name,
    icon: History,
    href,
    run: () => visit(href),
  }));
}

function usePageCommands({ pages, visit }: CommandsOptions): Command[] {
  const t = useTranslations();
  const go = (href: string) => () => visit(href);
  return [
    ...pages.map(({ page: name, href }) => ({
      id: href,
      name,
      icon: ArrowRight,
      href,
      run: go(href),
    })),
    { id: 'my-tenants', name: t('common.myTenants'), icon: LayoutGrid, run: go('/tenants') },
    {
      id: 'notifications',
      name: t('shell.palette.notifications'),
      icon: Bell,
      run: go('/notifications'),
    },
    { id: 'profile', name: t('shell.menu.profile'), icon: User, run: go('/profile') },
  ];
}

function useActionCommands({ slug, may, onHelp }: CommandsOptions): Command[] {
  const t = useTranslations();
  const router = useRouter();
  const path = `/t/${slug ?? ''}`;
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
  const invite = {
    id: 'invite',
    name: t('shell.palette.invite'),
    icon: UserPlus,
    run: act('invite', `${path}/members`),
  };
  const createProject = {
    id: 'create-project',
    name: t('shell.palette.createProject'),
    icon: FolderPlus,
    run: act('create-project', `${path}/projects`),
  };
  const uploadFiles = {
    id: 'upload-files',
    name: t('shell.palette.uploadFiles'),
    icon: Upload,
    run: act('upload-files', `${path}/files`),
  };
  return [
    ...(may.invite ? [invite] : []),
    ...(may.createProject ? [createProject] : []),
    ...(may.uploadFiles ? [uploadFiles] : []),
    ...THEMES.map((theme) => ({
      id: `theme-${theme}`,
      name: t('shell.palette.theme', { theme: t(`common.themes.${theme}`) }),
      icon: PaletteIcon,
      run: () => chooseTheme(theme),
    })),
    { id: 'shortcuts', name: t('shell.palette.shortcuts'), icon: Keyboard, run: onHelp },
    { id: 'sign-out', name: t('shell.menu.signOut'), icon: LogOut, run: leave },
  ];
}
