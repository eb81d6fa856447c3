'use client';

import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

interface LeaveTenantDialogProps {
  tenant: { slug: string; name: string };
  /** The member who leaves. */
  userId: string;
  /** Where they make someone else an owner; null for who is none. */
  onTransfer: (() => void) | null;
  /** The way to that in place of this dialog, where there is one. */
  transfer?: (texts: { title: string; description: string }) => ReactNode;
  onClose: () => void;
}

/** Asks a member who wants to leave again; the only owner is told what must come first. */
export function LeaveTenantDialog({
  tenant,
  userId,
  onTransfer,
  transfer,
  onClose,
}: LeaveTenantDialogProps) {
  const t = useTranslations('common.leave');
  const router = useRouter();
  const only = useIsOnlyOwner(tenant.slug, userId, onTransfer !== null);
  const { start, pending, problem } = useAction(async () => {
    await callApi('POST', '/tenants/{tenant}/leave', { path: { tenant: tenant.slug } });
    router.push('/tenants');
  });
  if (only && onTransfer) {
    const texts = {
      title: t('title', { tenant: tenant.name }),
      description: t('onlyOwner', { tenant: tenant.name }),
    };
    return (
      transfer?.(texts) ?? (
        <ConfirmDialog
          {...texts}
          confirm={t('transfer')}
          pending={false}
          onConfirm={onTransfer}
          onClose={onClose}
        />
      )
    );
  }
  return (
    <ConfirmDialog
      title={t('title', { tenant: tenant.name })}
      description={t('description', { tenant: tenant.name })}
      confirm={t('submit')}
      danger
      pending={pending || only === null}
      error={<ProblemNotice problem={problem} />}
      onConfirm={start}
      onClose={onClose}
    />
  );
}

/** Null until it is known; the API has the last word in any case. */
function useIsOnlyOwner(slug: string, userId: string, owner: boolean): boolean | null {
  const [only, setOnly] = useState<boolean | null>(owner ? null : false);
  useEffect(() => {
    if (!owner) return;
    callApi('GET', '/tenants/{tenant}/members', {
      path: { tenant: slug },
      query: { role: 'owner', status: 'active', limit: 2 },
    }).then(
      ({ items }) => setOnly(items.every((member) => member.userId === userId)),
      () => setOnly(false),
    );
  }, [slug, userId, owner]);
  return only;
}
