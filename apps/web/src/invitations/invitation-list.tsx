'use client';

import { Button } from '@gatehouse/ui/button';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { BulkInvitationKind } from './bulk-invitation-dialog.tsx';
import { InvitationTable } from './invitation-table.tsx';
import type { ShownInvitation } from './shown-invitation.ts';

const BulkInvitationDialog = dynamic(
  () => import('./bulk-invitation-dialog.tsx').then((all) => all.BulkInvitationDialog),
  { ssr: false },
);

interface InvitationListProps {
  tenant: { readonly slug: string; readonly name: string };
  rows: readonly ShownInvitation[];
  acts: boolean;
}

/** The invitations of a page, and what can be done with those that are chosen. */
export function InvitationList({ tenant, rows, acts }: InvitationListProps) {
  const t = useTranslations('invitations.bulk');
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<BulkInvitationKind | null>(null);
  // What is no longer there is not chosen either.
  const chosen = rows.filter(({ id }) => ids.has(id));

  function choose(some: readonly string[], on: boolean) {
    const after = new Set(ids);
    for (const id of some) {
      if (on) after.add(id);
      else after.delete(id);
    }
    setIds(after);
  }

  return (
    <>
      <InvitationTable
        tenant={tenant}
        rows={rows}
        acts={acts}
        chosen={new Set(chosen.map(({ id }) => id))}
        onChoose={choose}
      />
      {chosen.length > 0 && (
        <section
          aria-label={t('label')}
          className="sticky bottom-3 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line-strong bg-raised px-4 py-3 text-sm shadow-pop max-md:bottom-20"
        >
          <p role="status" className="flex-1 font-medium">
            {t('chosen', { count: chosen.length })}
          </p>
          <span className="flex flex-wrap gap-2 max-sm:[&>button]:h-11">
            <Button size="sm" onClick={() => setOpen('resend')}>
              {t('resend.open')}
            </Button>
            <Button size="sm" variant="danger" onClick={() => setOpen('revoke')}>
              {t('revoke.open')}
            </Button>
            <Button size="sm" variant="ghost" onClick={() => setIds(new Set())}>
              {t('clear')}
            </Button>
          </span>
        </section>
      )}
      {open && (
        <BulkInvitationDialog
          kind={open}
          tenant={tenant}
          invitations={chosen}
          onDone={() => setIds(new Set())}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
