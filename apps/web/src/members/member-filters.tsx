'use client';

import { FilterChip } from '@gatehouse/ui/filter-chip';
import { menuItemClass } from '@gatehouse/ui/menu';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { FilterGroup } from './filter-groups.ts';
import { InviterFilter } from './inviter-filter.tsx';
import { isFiltered, membersAddress, type MembersQuery } from './members-query.ts';

interface MemberFiltersProps {
  slug: string;
  path: string;
  query: MembersQuery;
  groups: readonly FilterGroup[];
}

/** A chip for each filter. What is chosen acts at once, and the address holds it. */
export function MemberFilters({ slug, path, query, groups }: MemberFiltersProps) {
  const t = useTranslations('members.filter');
  const router = useRouter();
  const without = (name: keyof MembersQuery) =>
    membersAddress(path, { ...query, [name]: undefined });
  const to = (href: string) => router.replace(href, { scroll: false });
  return (
    <span className="flex flex-wrap items-center gap-2 max-sm:hidden">
      {groups.map(({ name, label, options }) => {
        const chosen = options.find(({ value }) => value === query[name]);
        return (
          <FilterChip
            key={name}
            label={label}
            value={chosen?.label ?? null}
            clear={{ label: t('clear', { filter: label }), onClear: () => to(without(name)) }}
          >
            {(close) => (
              <ul className="-m-2 grid min-w-44">
                {options.map((option) => (
                  <li key={option.value}>
                    <Link
                      replace
                      prefetch={false}
                      scroll={false}
                      href={membersAddress(path, { ...query, [name]: option.value })}
                      aria-current={option === chosen ? 'true' : undefined}
                      onClick={close}
                      className={menuItemClass()}
                    >
                      <Check aria-hidden="true" className={option === chosen ? '' : 'invisible'} />
                      {option.label}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </FilterChip>
        );
      })}
      <InviterFilter
        slug={slug}
        chosen={query.invitedBy}
        getHref={(invitedBy) => membersAddress(path, { ...query, invitedBy })}
        clear={{
          label: t('clear', { filter: t('invitedBy') }),
          onClear: () => to(without('invitedBy')),
        }}
      />
      {isFiltered(query) && (
        <Link
          prefetch={false}
          scroll={false}
          href={path}
          className="rounded-sm px-1 text-sm text-ink-2 hover:text-ink hover:underline"
        >
          {t('reset')}
        </Link>
      )}
    </span>
  );
}
