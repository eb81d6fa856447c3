'use client';

import { SUPPORT_MINUTES, type SupportMinutes } from '@gatehouse/domain/support';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { SelectField, TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';

interface TenantActsProps {
  id: string;
  name: string;
  suspended: boolean;
  /** A request of the operator's waits, or they are in. */
  supportOpen: boolean;
}

/** What an operator does with a tenant and says why: suspend it, or ask to be let in. */
export function TenantActs({ id, name, suspended, supportOpen }: TenantActsProps) {
  const t = useTranslations('operator.tenant');
  const ready = useReady();
  const [open, setOpen] = useState<'suspend' | 'ask' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {!supportOpen && (
        <Button disabled={!ready} onClick={() => setOpen('ask')}>
          {t('ask.open')}
        </Button>
      )}
      {!suspended && (
        <Button variant="danger" disabled={!ready} onClick={() => setOpen('suspend')}>
          {t('suspend.open')}
        </Button>
      )}
      {open === 'suspend' && <SuspendDialog id={id} name={name} onClose={close} />}
      {open === 'ask' && <AskDialog id={id} name={name} onClose={close} />}
    </>
  );
}

interface ActDialogProps {
  id: string;
  name: string;
  onClose: () => void;
}

function SuspendDialog({ id, name, onClose }: ActDialogProps) {
  const t = useTranslations('operator.tenant.suspend');
  const common = useTranslations('common');
  const router = useRouter();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    await callApi('POST', '/operator/tenants/{tenantId}/suspend', {
      path: { tenantId: id },
      body: { reason: getText(values, 'reason') },
    });
    onClose();
    showToast({ tone: 'good', text: t('done', { name }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, { reason: [] });
  return (
    <Dialog title={t('title', { name })} description={t('text')} onClose={onClose}>
      <Form faults={faults} onSubmit={start}>
        <TextField
          label={t('reason')}
          hint={t('reasonHint')}
          name="reason"
          required
          maxLength={500}
          error={faults.at.reason}
        />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="danger" pending={pending}>
            {t('open')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function AskDialog({ id, name, onClose }: ActDialogProps) {
  const t = useTranslations('operator.tenant.ask');
  const answer = useTranslations('support.answer');
  const common = useTranslations('common');
  const router = useRouter();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const minutes = Number(getText(values, 'minutes')) as SupportMinutes;
    await callApi('POST', '/operator/tenants/{tenantId}/support-accesses', {
      path: { tenantId: id },
      body: {
        reason: getText(values, 'reason'),
        minutes,
        writes: getText(values, 'level') === 'write',
      },
    });
    onClose();
    showToast({ tone: 'good', text: t('done', { name }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, { reason: [] });
  return (
    <Dialog title={t('title', { name })} description={t('text')} onClose={onClose}>
      <Form faults={faults} onSubmit={start}>
        <TextField
          label={t('reason')}
          hint={t('reasonHint')}
          name="reason"
          required
          maxLength={500}
          error={faults.at.reason}
        />
        <SelectField label={answer('minutes')} name="minutes" defaultValue={60}>
          {SUPPORT_MINUTES.map((value) => (
            <option key={value} value={value}>
              {answer('hours', { hours: value / 60 })}
            </option>
          ))}
        </SelectField>
        <SelectField label={answer('level')} name="level" defaultValue="read">
          <option value="read">{answer('read')}</option>
          <option value="write">{answer('write')}</option>
        </SelectField>
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t('submit')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
