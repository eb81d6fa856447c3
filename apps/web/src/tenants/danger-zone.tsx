'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DeleteTenantDialog } from './delete-tenant-dialog.tsx';
import { LeaveTenantDialog } from './leave-tenant-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

const ACTS = ['transfer', 'leave', 'delete'] as const;

export interface DangerZoneProps {
  tenant: { slug: string; name: string };
  /** Who looks at the page. */
  self: { userId: string; email: string };
  may: { transfer: boolean; delete: boolean };
}

/** What ends a tenant, or somebody's own part in it. Everybody may leave. */
export function DangerZone({ tenant, self, may }: DangerZoneProps) {
  const t = useTranslations('settings.danger');
  const ready = useReady();
  const [open, setOpen] = useState<(typeof ACTS)[number] | null>(null);
  const acts = ACTS.filter((act) => act === 'leave' || may[act]);
  return (
    <ul className="divide-y divide-line">
      {acts.map((act) => (
        <li key={act} className="flex flex-wrap items-center justify-between gap-3 p-5">
          <span className="grid max-w-prose gap-0.5">
            <span className="text-base font-medium">{t(`${act}.name`)}</span>
            <span className="text-sm text-ink-2">{t(`${act}.text`)}</span>
          </span>
          <Button
            variant={act === 'delete' ? 'danger' : 'secondary'}
            disabled={!ready}
            onClick={() => setOpen(act)}
          >
            {t(`${act}.open`)}
          </Button>
        </li>
      ))}
      {open === 'transfer' && (
        <TransferDialog tenant={tenant} self={self} onClose={() => setOpen(null)} />
      )}
      {open === 'leave' && <LeaveTenantDialog tenant={tenant} onClose={() => setOpen(null)} />}
      {open === 'delete' && <DeleteTenantDialog tenant={tenant} onClose={() => setOpen(null)} />}
    </ul>
  );
}
