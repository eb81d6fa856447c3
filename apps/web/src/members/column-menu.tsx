'use client';

import { buttonClass } from '@gatehouse/ui/button';
import { Menu, menuItemClass } from '@gatehouse/ui/menu';
import { Check, Columns3 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

export interface ColumnChoice {
  readonly column: 'role' | 'status' | 'mfa' | 'lastSignIn' | 'invitedBy' | 'createdAt';
  readonly shown: boolean;
  /** The page with this column turned round. */
  readonly href: string;
}

/** Which columns of the list are shown. Links: the address holds the choice, and can be shared. */
export function ColumnMenu({ choices }: { choices: readonly ColumnChoice[] }) {
  const t = useTranslations('members');
  return (
    <Menu
      label={t('columnChoice.label')}
      align="end"
      triggerClassName={buttonClass('secondary')}
      trigger={
        <>
          <Columns3 aria-hidden="true" className="size-4" />
          {t('columnChoice.open')}
        </>
      }
    >
      {choices.map(({ column, shown, href }) => (
        <Link
          key={column}
          role="menuitemcheckbox"
          aria-checked={shown}
          tabIndex={-1}
          prefetch={false}
          scroll={false}
          href={href}
          className={menuItemClass()}
        >
          <Check aria-hidden="true" className={shown ? '' : 'invisible'} />
          {t(`columns.${column}`)}
        </Link>
      ))}
    </Menu>
  );
}
