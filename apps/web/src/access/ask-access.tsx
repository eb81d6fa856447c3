'use client';

import type { Permission } from '@gatehouse/policy/permissions';
import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';

const AccessHelp = dynamic(
  () => import('./access-help.tsx').then((loaded) => loaded.LoadedAccessHelp),
  { ssr: false },
);

/** Opens whom to ask, at its place. */
export function AskAccess({ slug, permission }: { slug: string; permission: Permission }) {
  const t = useTranslations('accessHelp');
  const ready = useReady();
  const [open, setOpen] = useState(false);
  if (open) return <AccessHelp slug={slug} permission={permission} />;
  return (
    <div>
      <Button disabled={!ready} onClick={() => setOpen(true)} className="max-sm:h-11">
        {t('whom')}
      </Button>
    </div>
  );
}
