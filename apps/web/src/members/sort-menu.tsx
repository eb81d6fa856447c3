'use client';

import { buttonClass } from '@gatehouse/ui/button';
import { Menu, menuItemClass } from '@gatehouse/ui/menu';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

export interface SortChoice {
  readonly column: 'name' | 'role' | 'status' | 'mfa' | 'lastSignIn' | 'createdAt' | 'invitedBy';
  readonly sorted: 'ascending' | 'descending' | undefined;
  /** The page sorted by it; the other way round if it is so already. */
  readonly href: string;
}

/** What the head of the table does, where the table has none: on phones. */
export function SortMenu({ choices }: { choices: readonly SortChoice[] }) {
  const t = useTranslations('members');
  return (
    <Menu
      label={t('sort.label')}
      triggerClassName={buttonClass('secondary', 'md', 'h-11 sm:hidden')}
      trigger={
        <>
          <ArrowUpDown aria-hidden="true" className="size-4" />
          {t('sort.open')}
        </>
      }
    >
      {choices.map(({ column, sorted, href }) => {
        const Arrow = sorted === 'descending' ? ArrowDown : ArrowUp;
        return (
          <Link
            key={column}
            role="menuitemradio"
            aria-checked={sorted !== undefined}
            tabIndex={-1}
            prefetch={false}
            scroll={false}
            href={href}
            className={menuItemClass()}
          >
            <Arrow aria-hidden="true" className={sorted ? '' : 'invisible'} />
            {t(`columns.${column}`)}
            {sorted && <span className="sr-only">{t(`sort.${sorted}`)}</span>}
          </Link>
        );
      })}
    </Menu>
  );
}
