'use client';

import type { Member } from '@gatehouse/api/schemas';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { apiPath, callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { DangerZoneProps } from './danger-zone.tsx';
import { transferOwnership } from './transfer-ownership.ts';

type TransferDialogProps = Pick<DangerZoneProps, 'tenant' | 'self'> & { onClose: () => void };

/** First whom, then a confirmation that names both, then the transfer step by step. */
export function TransferDialog({ tenant, self, onClose }: TransferDialogProps) {
  const t = useTranslations('settings.danger.transfer');
  const common = useTranslations('common');
  const router = useRouter();
  const [heir, setHeir] = useState<Member | null>(null);
  const [unknown, setUnknown] = useState(false);
  const members = apiPath`/tenants/${tenant.slug}/members`;
  const look = useAction(async (values: FormData) => {
    const email = getText(values, 'email').trim().toLowerCase();
    const found = await callApi<{ items: Member[] }>(
      'GET',
      `${members}?status=active&search=${encodeURIComponent(email)}`,
    );
    const match = found.items.find(
      (member) => member.email.toLowerCase() === email && member.userId !== self.userId,
    );
    setUnknown(!match);
    setHeir(match ?? null);
  });
  const transfer = useAction(async (to: Member) => {
    await transferOwnership(members, self.userId, to);
    onClose();
    showToast({ tone: 'good', text: t('done', { name: to.name, tenant: tenant.name }) });
    router.refresh();
  });
  const faults = splitFieldErrors(look.problem, { email: [] });
  if (heir) {
    return (
      <Dialog
        title={t('confirmTitle', { name: heir.name, tenant: tenant.name })}
        description={t('confirmText', { name: heir.name, email: heir.email })}
        onClose={onClose}
      >
        <ProblemNotice problem={transfer.problem} />
        <p role="status" className="text-sm text-ink-2">
          {transfer.pending && t('waiting', { name: heir.name })}
        </p>
        <DialogActions>
          <Button autoFocus onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button variant="danger" pending={transfer.pending} onClick={() => transfer.start(heir)}>
            {t('submit', { name: heir.name })}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t('title', { tenant: tenant.name })}
      description={t('description')}
      onClose={onClose}
    >
      <Form faults={faults} onSubmit={look.start}>
        <TextField
          label={t('email')}
          name="email"
          type="email"
          required
          autoFocus
          maxLength={254}
          autoComplete="off"
          error={faults.at.email ?? (unknown ? t('unknown') : undefined)}
        />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={look.pending}>
            {t('next')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
