'use client';

import { Button } from '@gatehouse/ui/button';
import { Drawer } from '@gatehouse/ui/drawer';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { FilterGroup } from './filter-groups.ts';
import { membersAddress, type MembersQuery } from './members-query.ts';

interface FilterSheetProps {
  path: string;
  query: MembersQuery;
  groups: readonly FilterGroup[];
  onClose: () => void;
}

/** The filters on a phone: from below, each in reach of the thumb, and acting at once. */
export function FilterSheet({ path, query, groups, onClose }: FilterSheetProps) {
  const t = useTranslations('members.filter');
  const { search, sort, order, hide } = query;
  return (
    <Drawer
      title={t('sheet')}
      onClose={onClose}
      footer={
        <>
          <Link
            replace
            prefetch={false}
            scroll={false}
            href={membersAddress(path, { search, sort, order, hide })}
            className="inline-flex items-center justify-center text-base text-ink-2"
          >
            {t('reset')}
          </Link>
          <Button variant="primary" onClick={onClose}>
            {t('show')}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        {groups.map(({ name, label, options }) => (
          <section key={name} aria-label={label} className="grid gap-2">
            <h3 className="text-sm text-ink-2">{label}</h3>
            <ul className="flex flex-wrap gap-2">
              {options.map(({ value, label: text }) => {
                const chosen = query[name] === value;
                return (
                  <li key={value}>
                    <Link
                      replace
                      prefetch={false}
                      scroll={false}
                      href={membersAddress(path, { ...query, [name]: chosen ? undefined : value })}
                      aria-current={chosen ? 'true' : undefined}
                      className="inline-flex h-11 items-center rounded-full border border-line-strong px-4 text-base aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:text-accent-ink"
                    >
                      {text}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
    </Drawer>
  );
}
