'use client';

import { FilterChip } from '@gatehouse/ui/filter-chip';
import { menuItemClass } from '@gatehouse/ui/menu';
import { Spinner } from '@gatehouse/ui/spinner';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { callApi } from '#src/api-client.ts';

interface Inviter {
  readonly userId: string;
  readonly name: string;
}

interface InviterFilterProps {
  slug: string;
  /** Id of the one who is filtered by. */
  chosen: string | undefined;
  getHref: (userId: string) => string;
  clear: { label: string; onClear: () => void };
}

/** Those whom an owner or admin has invited; who they are is asked for when the chip is opened. */
export function InviterFilter({ slug, chosen, getHref, clear }: InviterFilterProps) {
  const t = useTranslations('members.filter');
  const [inviters, setInviters] = useState<readonly Inviter[] | null>(null);
  const name = inviters?.find(({ userId }) => userId === chosen)?.name ?? t('someInviter');
  return (
    <FilterChip label={t('invitedBy')} value={chosen === undefined ? null : name} clear={clear}>
      {(close) =>
        inviters ? (
          <ul className="-m-2 grid min-w-44">
            {inviters.map((inviter) => (
              <li key={inviter.userId}>
                <Link
                  replace
                  prefetch={false}
                  scroll={false}
                  href={getHref(inviter.userId)}
                  aria-current={inviter.userId === chosen ? 'true' : undefined}
                  onClick={close}
                  className={menuItemClass()}
                >
                  <Check
                    aria-hidden="true"
                    className={inviter.userId === chosen ? '' : 'invisible'}
                  />
                  {inviter.name}
                </Link>
              </li>
            ))}
          </ul>
        ) : (
          <LoadInviters slug={slug} onLoaded={setInviters} />
        )
      }
    </FilterChip>
  );
}

interface LoadInvitersProps {
  slug: string;
  onLoaded: (inviters: readonly Inviter[]) => void;
}

function LoadInviters({ slug, onLoaded }: LoadInvitersProps) {
  useEffect(() => {
    const ended = new AbortController();
    callApi('GET', '/tenants/{tenant}/members', {
      path: { tenant: slug },
      query: { role: 'owner,admin', limit: 100 },
    })
      .then(({ items }) => {
        if (!ended.signal.aborted) onLoaded(items);
      })
      .catch(() => undefined);
    return () => ended.abort();
  }, [slug, onLoaded]);
  return <Spinner className="m-auto size-4 text-ink-3" />;
}
