'use client';

import type { Permission } from '@gatehouse/policy/permissions';
import { buttonClass } from '@gatehouse/ui/button';
import { Popover } from '@gatehouse/ui/popover';
import { Spinner } from '@gatehouse/ui/spinner';
import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';

const AccessHelp = dynamic(
  () => import('./access-help.tsx').then((loaded) => loaded.LoadedAccessHelp),
  { loading: () => <Spinner className="size-4" /> },
);

interface DeniedButtonProps {
  slug: string;
  permission: Permission;
  children: string;
}

/** A control that a role forbids: it opens the reason. */
export function DeniedButton({ slug, permission, children }: DeniedButtonProps) {
  const t = useTranslations('accessHelp');
  return (
    <Popover
      label={t('title')}
      align="end"
      className="w-80 p-4"
      triggerClassName={buttonClass(
        'secondary',
        'md',
        'border-dashed bg-transparent text-ink-2 shadow-none max-sm:h-11',
      )}
      trigger={
        <>
          <Lock aria-hidden="true" className="size-3.5" />
          {children}
          <span className="sr-only">, {t('denied')}</span>
        </>
      }
    >
      <AccessHelp slug={slug} permission={permission} more />
    </Popover>
  );
}
