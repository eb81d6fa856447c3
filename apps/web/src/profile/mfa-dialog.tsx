'use client';

import type { MfaSecret } from '@gatehouse/api/schemas';
import { Button } from '@gatehouse/ui/button';
import { CopyField } from '@gatehouse/ui/copy-field';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { QrCode } from './qr-code.tsx';

interface MfaDialogProps extends MfaSecret {
  onClose: () => void;
  /** The first code was right. */
  onDone: () => void;
}

/** Sets up an authenticator app: a QR code, the key behind it, and the first code as proof. */
export function MfaDialog({ secret, uri, onClose, onDone }: MfaDialogProps) {
  const t = useTranslations();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    await callApi('POST', '/me/mfa/confirm', { body: { code: getText(values, 'code') } });
    showToast({ tone: 'good', text: t('profile.mfa.dialog.done') });
    onDone();
  });
  const faults = splitFieldErrors(problem, { code: ['account.code_wrong'] });
  return (
    <Dialog
      title={t('profile.mfa.dialog.title')}
      description={t('profile.mfa.dialog.scan')}
      onClose={onClose}
    >
      <Form faults={faults} onSubmit={start}>
        <div className="grid justify-items-center">
          <QrCode text={uri} label={t('profile.mfa.dialog.qr')} />
        </div>
        <CopyField label={t('profile.mfa.dialog.secret')} value={secret} />
        <p className="text-sm text-ink-2">{t('profile.mfa.dialog.recovery')}</p>
        <TextField
          label={t('profile.mfa.dialog.code')}
          name="code"
          required
          inputMode="numeric"
          maxLength={12}
          autoComplete="one-time-code"
          className="max-w-48"
          error={faults.at.code}
        />
        <DialogActions>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t('profile.mfa.dialog.confirm')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
