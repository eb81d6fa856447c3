'use client';

import { Building2, Database, Gauge, User, Wrench } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import type { Command, CommandGroup } from './command.ts';
import { useSearch } from './use-search.ts';

const LIMIT = 4;

/** The pages of staff. For anyone else nothing. */
export function useStaffCommands(operator: boolean, visit: (href: string) => void): CommandGroup {
  const t = useTranslations('shell');
  const line = (name: string, icon: Command['icon'], href: string): Command => ({
    id: `o-${href}`,
    name,
    icon,
    href,
    run: () => visit(href),
  });
  return {
    name: t('menu.operator'),
    commands: operator
      ? [
          line(t('palette.staff.page'), Wrench, '/operator'),
          line(t('palette.staff.databases'), Database, '/operator/databases'),
          line(t('palette.staff.usage'), Gauge, '/operator/usage'),
        ]
      : [],
  };
}

interface Found {
  readonly kind: 'tenants' | 'people';
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

/** Tenants and people of the whole installation, for staff: each leads to its page, where its actions are. */
export function useStaffSearch(
  operator: boolean,
  typed: string,
  visit: (href: string) => void,
): { groups: CommandGroup[]; searching: boolean } {
  const t = useTranslations('shell.palette.staff');
  const { items, searching } = useSearch(operator ? 'operator' : null, typed, findAll);
  const groups = (['tenants', 'people'] as const).map((kind) => ({
    name: t(kind),
    commands: items
      .filter((one) => one.kind === kind)
      .map(({ id, name, detail }) => {
        const href = `/operator/${kind}/${id}`;
        const icon = kind === 'tenants' ? Building2 : User;
        return { id: `o-${id}`, name, detail, icon, href, run: () => visit(href) };
      }),
  }));
  return { groups, searching };
}

async function findAll(_: string, search: string): Promise<Found[]> {
  const query = { search, limit: LIMIT };
  const [tenants, people] = await Promise.all([
    callApi('GET', '/operator/tenants', { query }),
    callApi('GET', '/operator/people', { query }),
  ]);
  return [
    ...tenants.items.map(({ id, name, slug }) => ({
      kind: 'tenants' as const,
      id,
      name,
      detail: slug,
    })),
    ...people.items.map(({ id, name, email }) => ({
      kind: 'people' as const,
      id,
      name,
      detail: email,
    })),
  ];
}
