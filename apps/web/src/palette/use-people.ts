'use client';

import { User } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import type { Command, CommandGroup } from './command.ts';
import { useSearch } from './use-search.ts';

const LIMIT = 6;

export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

/** Members whose name or address holds what was typed, as the server finds them. */
export function usePeople(
  slug: string | null,
  typed: string,
  toMore: (person: Person) => Command[],
  visit: (href: string) => void,
): { group: CommandGroup; searching: boolean; failed: boolean } {
  const t = useTranslations('shell.palette');
  const { items, ...state } = useSearch(slug, typed, findPeople);
  const commands = items.map((person) => {
    const href = `/t/${slug}/members/${person.userId}`;
    return {
      id: person.userId,
      name: person.name,
      detail: person.email,
      icon: User,
      href,
      run: () => visit(href),
      more: toMore(person),
    };
  });
  return { group: { name: t('people'), commands }, ...state };
}

async function findPeople(tenant: string, search: string): Promise<readonly Person[]> {
  const query = { search, limit: LIMIT };
  return (await callApi('GET', '/tenants/{tenant}/members', { path: { tenant }, query })).items;
}
