'use client';

import { Button, buttonClass } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { getApiUrl } from '#src/api-url.ts';
import { useDownload } from '#src/shell/use-download.tsx';

const DeleteTenantDialog = dynamic(
  () => import('./delete-tenant-dialog.tsx').then((it) => it.DeleteTenantDialog),
  { ssr: false },
);
const LeaveTenantDialog = dynamic(
  () => import('./leave-tenant-dialog.tsx').then((it) => it.LeaveTenantDialog),
  { ssr: false },
);
const TransferDialog = dynamic(
  () => import('./transfer-dialog.tsx').then((it) => it.TransferDialog),
  { ssr: false },
);

const ACTS = ['transfer', 'leave', 'delete'] as const;

interface DangerZoneProps {
  tenant: { slug: string; name: string };
  /** Who looks at the page. */
  self: { userId: string; email: string };
  may: { export: boolean; transfer: boolean; delete: boolean };
}

/** What ends a tenant, or a person's own part in it, and what to take along. Everyone may leave. */
export function DangerZone({ tenant, self, may }: DangerZoneProps) {
  const t = useTranslations('settings.danger');
  const ready = useReady();
  const [open, setOpen] = useState<(typeof ACTS)[number] | null>(null);
  const { onClick, notice } = useDownload();
  const acts = ACTS.filter((act) => act === 'leave' || may[act]);
  const exportUrl = getApiUrl('/tenants/{tenant}/export', { path: { tenant: tenant.slug } });
  return (
    <>
      <ul className="divide-y divide-line">
        {may.export && (
          <Act name={t('export.name')} text={t('export.text')}>
            <a href={exportUrl} download onClick={onClick} className={buttonClass()}>
              {t('export.open')}
            </a>
          </Act>
        )}
        {acts.map((act) => (
          <Act key={act} name={t(`${act}.name`)} text={t(`${act}.text`)}>
            <Button
              variant={act === 'delete' ? 'danger' : 'secondary'}
              disabled={!ready}
              onClick={() => setOpen(act)}
            >
              {t(`${act}.open`)}
            </Button>
          </Act>
        ))}
        {open === 'transfer' && (
          <TransferDialog tenant={tenant} self={self} onClose={() => setOpen(null)} />
        )}
        {open === 'leave' && (
          <LeaveTenantDialog
            tenant={tenant}
            userId={self.userId}
            onTransfer={may.transfer ? () => setOpen('transfer') : null}
            transfer={(texts) => (
              <TransferDialog
                tenant={tenant}
                self={self}
                texts={texts}
                onClose={() => setOpen(null)}
              />
            )}
            onClose={() => setOpen(null)}
          />
        )}
        {open === 'delete' && (
          <DeleteTenantDialog tenant={tenant} exportUrl={exportUrl} onClose={() => setOpen(null)} />
        )}
      </ul>
      {notice}
    </>
  );
}

function Act({ name, text, children }: { name: string; text: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 p-5">
      <span className="grid max-w-prose gap-0.5">
        <span className="text-base font-medium">{name}</span>
        <span className="text-sm text-ink-2">{text}</span>
      </span>
      {children}
    </li>
  );
}
