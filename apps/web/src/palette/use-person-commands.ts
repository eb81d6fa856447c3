'use client';

import { CircleHelp, KeyRound, LogOut, ScrollText, User } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Command } from './command.ts';
import { requestCommand } from './pending-command.ts';
import type { CommandSources } from './use-commands.ts';
import type { Person } from './use-people.ts';

/** What can be done with a person that was found. */
export function usePersonCommands(
  { slug, may }: CommandSources,
  visit: (href: string) => void,
): (person: Person) => Command[] {
  const t = useTranslations('shell.palette.person');
  return ({ userId }) => {
    const page = `/t/${slug}/members/${userId}`;
    const line = (
      name: Parameters<typeof t>[0],
      icon: Command['icon'],
      run: () => void,
    ): Command => ({ id: `${userId}-${name}`, name: t(name), icon, run });
    const ask = (what: Parameters<typeof requestCommand>[0]) => () => {
      requestCommand(what);
      visit(page);
    };
    return [
      line('open', User, () => visit(page)),
      ...(may.changeRole ? [line('changeRole', KeyRound, ask('member-role'))] : []),
      ...(may.secureMembers ? [line('signOut', LogOut, ask('member-sign-out'))] : []),
      ...(may.changeRole
        ? [line('why', CircleHelp, () => visit(`/t/${slug}/access?member=${userId}`))]
        : []),
      ...(may.readAudit
        ? [line('did', ScrollText, () => visit(`/t/${slug}/audit?actor=${userId}`))]
        : []),
    ];
  };
}
