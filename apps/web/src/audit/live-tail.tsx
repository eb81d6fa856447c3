'use client';

import { ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { callApi } from '#src/api-client.ts';
import { useFreshRows } from '#src/live/use-fresh-rows.ts';
import { useLive } from '#src/live/use-live.ts';

/** Milliseconds in which what comes is counted once. */
const GATHER_MS = 600;
/** New events that are counted: past it the pill says "20+". */
const MOST = 20;

interface LiveTailProps {
  slug: string;
  /** The ids on the page, the newest first. */
  ids: readonly string[];
  /** What the log is searched for, as parameters of the API. */
  parameters: Readonly<Record<string, string>>;
}

/** Says how many new events there are. The list stays where it is until they are asked for. */
export function LiveTail({ slug, ids, parameters }: LiveTailProps) {
  const t = useTranslations('auditLog.live');
  const router = useRouter();
  const [found, setFound] = useState({ after: ids[0], count: 0 });
  const [pending, startTransition] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const count = found.after === ids[0] ? found.count : 0;

  async function look() {
    const page = await callApi('GET', '/tenants/{tenant}/audit-events', {
      path: { tenant: slug },
      query: { ...parameters, limit: MOST },
    }).catch(() => null);
    if (!page) return;
    const at = page.items.findIndex(({ id }) => id === ids[0]);
    setFound({ after: ids[0], count: at < 0 ? page.items.length : at });
  }

  useEffect(() => () => clearTimeout(timer.current), []);
  useLive(slug, ['audit'], () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void look(), GATHER_MS);
  });
  useFreshRows(
    JSON.stringify(parameters),
    ids.map((id) => ({ id, version: '' })),
    () => undefined,
  );

  function show() {
    startTransition(() => router.refresh());
    scrollTo({ top: 0, behavior: 'instant' });
  }

  return (
    <p
      role="status"
      className="pointer-events-none sticky top-3 z-10 -mt-4 flex h-0 justify-center overflow-visible max-md:top-17"
    >
      {count > 0 && (
        <button
          type="button"
          disabled={pending}
          onClick={show}
          className="pointer-events-auto flex h-8 items-center gap-1.5 rounded-full bg-accent px-3.5 text-sm font-medium whitespace-nowrap text-on-accent shadow-pop hover:bg-accent-hover max-sm:h-11"
        >
          <ArrowUp aria-hidden="true" className="size-3.5" />
          {count >= MOST ? t('many', { count: MOST }) : t('new', { count })}
        </button>
      )}
    </p>
  );
}
