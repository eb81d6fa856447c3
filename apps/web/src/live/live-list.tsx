'use client';

import type { LiveKind } from '@gatehouse/domain/live-kind';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { LiveRefresh } from './live-refresh.tsx';
import { type ShownRow, useFreshRows } from './use-fresh-rows.ts';

const SHOWN_MS = 8_000;

interface LiveListProps {
  slug: string;
  /** What the page shows. */
  kinds: readonly LiveKind[];
  /** Names what is shown of the list: its page and search. */
  view: string;
  rows: readonly ShownRow[];
  /** What audit actions about these rows begin with; null for readers who may not see the log. */
  entity: 'member' | 'invitation' | 'project' | null;
}

/** Keeps a list up to date, lets rows glow that others have changed, and says who did. */
export function LiveList({ slug, kinds, view, rows, entity }: LiveListProps) {
  const t = useTranslations('shell.live');
  const [news, setNews] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  async function say() {
    const name = entity && (await findActor(slug, entity));
    setNews(name ? t('changedBy', { name }) : t('changed'));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setNews(null), SHOWN_MS);
  }
  useFreshRows(view, rows, () => void say());

  return (
    <>
      <LiveRefresh slug={slug} kinds={kinds} />
      <p
        role="status"
        className="pointer-events-none fixed inset-x-0 bottom-5 z-20 mx-auto w-fit max-w-[90vw] truncate rounded-full border border-line bg-raised px-3.5 py-1.5 text-sm shadow-pop empty:hidden max-md:bottom-20"
      >
        {news}
      </p>
    </>
  );
}

/** Who made the last change; the list is worth the same without a name. */
async function findActor(slug: string, entity: string): Promise<string | null> {
  const page = await callApi('GET', '/tenants/{tenant}/audit-events', {
    path: { tenant: slug },
    query: { action: entity, limit: 1 },
  }).catch(() => null);
  return page?.items[0]?.actorName ?? null;
}
