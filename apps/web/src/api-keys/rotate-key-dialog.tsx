'use client';

import type { NewApiKey } from '@gatehouse/api/schemas';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { ExpiryField } from './expiry-field.tsx';
import { GraceField } from './grace-field.tsx';

interface RotateKeyDialogProps {
  path: { tenant: string; keyId: string };
  name: string;
  onRotated: (key: NewApiKey) => void;
  onClose: () => void;
}

export function RotateKeyDialog({ path, name, onRotated, onClose }: RotateKeyDialogProps) {
  const t = useTranslations('programs.keys');
  const common = useTranslations('common');
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const body = {
      days: Number(getText(values, 'days')),
      graceHours: Number(getText(values, 'graceHours')),
    };
    onRotated(await callApi('POST', '/tenants/{tenant}/api-keys/{keyId}/rotate', { path, body }));
  });
  const faults = splitFieldErrors(problem, { days: [], graceHours: [] });
  return (
    <Dialog title={t('rotateTitle', { name })} description={t('rotateText')} onClose={onClose}>
      <Form faults={faults} onSubmit={start}>
        <GraceField error={faults.at.graceHours} />
        <ExpiryField error={faults.at.days} />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t('rotateSubmit')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
