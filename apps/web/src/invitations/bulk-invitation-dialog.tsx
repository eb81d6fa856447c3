'use client';

import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { showToast } from '@gatehouse/ui/toast';
import { useFormatter, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ApiProblem, callApi } from '#src/api-client.ts';
import { useProblemWords } from '#src/forms/use-problem-words.ts';
import type { ShownInvitation } from './shown-invitation.ts';

export type BulkInvitationKind = 'resend' | 'revoke';

/** Names that are read out; the rest is a number. */
const NAMED = 5;

interface BulkInvitationDialogProps {
  kind: BulkInvitationKind;
  tenant: { readonly slug: string; readonly name: string };
  invitations: readonly ShownInvitation[];
  onDone: () => void;
  onClose: () => void;
}

/** Sends the invitations of a page anew, or revokes them: one call after the other. */
export function BulkInvitationDialog({
  kind,
  tenant,
  invitations,
  onDone,
  onClose,
}: BulkInvitationDialogProps) {
  const t = useTranslations('invitations.bulk');
  const format = useFormatter();
  const inWords = useProblemWords();
  const router = useRouter();
  const [tried, setTried] = useState<number | null>(null);
  const count = invitations.length;
  const more = count - NAMED;
  const who = format.list([
    ...invitations.slice(0, NAMED).map(({ email }) => email),
    ...(more > 0 ? [t('more', { count: more })] : []),
  ]);

  async function run() {
    const refused: string[] = [];
    for (const [at, { id, email }] of invitations.entries()) {
      setTried(at);
      try {
        await callApi('POST', `/tenants/{tenant}/invitations/{invitationId}/${kind}`, {
          path: { tenant: tenant.slug, invitationId: id },
        });
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        refused.push(`${email}: ${inWords(error).message}`);
      }
    }
    showToast({
      tone: refused.length > 0 ? 'danger' : 'good',
      text: t(`${kind}.done`, {
        done: format.number(count - refused.length),
        total: format.number(count),
      }),
      ...(refused.length > 0 && { detail: refused.slice(0, NAMED).join(' · ') }),
    });
    onDone();
    onClose();
    router.refresh();
  }

  return (
    <ConfirmDialog
      title={t(`${kind}.title`, { count })}
      description={t(`${kind}.description`, { who })}
      confirm={
        tried === null
          ? t(`${kind}.submit`, { count })
          : t('running', { done: format.number(tried + 1), total: format.number(count) })
      }
      danger={kind === 'revoke'}
      pending={tried !== null}
      onConfirm={() => void run()}
      onClose={onClose}
    />
  );
}
