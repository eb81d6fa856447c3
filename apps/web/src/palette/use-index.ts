'use client';

import { CornerDownRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CommandGroup } from './command.ts';
import type { IndexEntry } from './index-entry.ts';

/** Milliseconds for which an index is good: opened again, the palette has it at once. */
const GOOD_MS = 60_000;

const kept = new Map<string, { at: number; entries: readonly IndexEntry[] }>();

/** What the palette finds by name in a tenant, by its groups; nothing until it has come. */
export function useIndex(
  slug: string | null,
  visit: (href: string) => void,
): { groups: CommandGroup[]; loading: boolean } {
  const [entries, setEntries] = useState<readonly IndexEntry[]>(
    () => kept.get(slug ?? '')?.entries ?? [],
  );
  const [loading, setLoading] = useState(slug !== null && !kept.has(slug));

  useEffect(() => {
    if (slug === null || Date.now() - (kept.get(slug)?.at ?? 0) < GOOD_MS) return undefined;
    let gone = false;
    void load(slug).then((loaded) => {
      if (loaded) kept.set(slug, { at: Date.now(), entries: loaded });
      if (gone) return;
      setLoading(false);
      if (loaded) setEntries(loaded);
    });
    return () => {
      gone = true;
    };
  }, [slug]);

  const groups = Map.groupBy(entries, ({ group }) => group);
  const commandGroups = [...groups].map(([name, ofGroup]) => ({
    name,
    commands: ofGroup.map(({ id, name: text, detail, href }) => ({
      id: `i-${id}`,
      name: text,
      ...(detail && { detail }),
      icon: CornerDownRight,
      href,
      run: () => visit(href),
    })),
  }));
  return { groups: commandGroups, loading };
}

/** Without an index the palette still has its pages and actions. */
async function load(slug: string): Promise<readonly IndexEntry[] | null> {
  const answer = await fetch(`/t/${slug}/palette`, { cache: 'no-store' }).catch(() => null);
  if (!answer?.ok || answer.redirected) return null;
  return ((await answer.json()) as { entries: IndexEntry[] }).entries;
}
