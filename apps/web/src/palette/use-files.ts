'use client';

import { File } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import type { CommandGroup } from './command.ts';
import { useSearch } from './use-search.ts';

const LIMIT = 6;

/** Files whose name holds what was typed: each leads to the list, searched for its name. */
export function useFiles(
  slug: string | null,
  typed: string,
  visit: (href: string) => void,
): { group: CommandGroup; searching: boolean } {
  const t = useTranslations('shell.nav');
  const { items, searching } = useSearch(slug, typed, findFiles);
  const commands = items.map(({ id, name }) => {
    const href = `/t/${slug}/files?search=${encodeURIComponent(name)}`;
    return { id: `f-${id}`, name, icon: File, href, run: () => visit(href) };
  });
  return { group: { name: t('files'), commands }, searching };
}

async function findFiles(tenant: string, search: string) {
  const query = { search, limit: LIMIT };
  return (await callApi('GET', '/tenants/{tenant}/files', { path: { tenant }, query })).items;
}
