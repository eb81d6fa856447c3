'use client';

import { Button, buttonClass } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { Copy, Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';

interface BackupCodesDialogProps {
  codes: readonly string[];
  email: string;
  onClose: () => void;
}

/** The codes, for the only time. They count once one of them has been typed. */
export function BackupCodesDialog({ codes, email, onClose }: BackupCodesDialogProps) {
  const t = useTranslations('profile.backupCodes.dialog');
  const router = useRouter();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const body = { code: getText(values, 'code') };
    await callApi('POST', '/me/backup-codes/confirm', { body });
    onClose();
    showToast({ tone: 'good', text: t('done') });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, { code: ['account.code_wrong'] });
  const text = [t('file', { email }), '', ...codes, ''].join('\n');
  function copy() {
    navigator.clipboard.writeText(text).then(
      () => showToast({ tone: 'good', text: t('copied') }),
      // Not permitted here; they can still be selected, or downloaded.
      () => undefined,
    );
  }
  return (
    <Dialog title={t('title')} description={t('description')} onClose={onClose}>
      <ul
        aria-label={t('list')}
        className="grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-lg border border-line bg-canvas p-4 font-mono text-sm max-sm:grid-cols-1"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex gap-2">
        <Button onClick={copy}>
          <Copy aria-hidden="true" className="size-3.5" />
          {t('copy')}
        </Button>
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="backup-codes.txt"
          className={buttonClass()}
        >
          <Download aria-hidden="true" className="size-3.5" />
          {t('download')}
        </a>
      </div>
      <Form faults={faults} onSubmit={start}>
        <TextField
          label={t('type')}
          hint={t('typeHint')}
          name="code"
          required
          maxLength={64}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          error={faults.at.code}
        />
        <DialogActions>
          <Button onClick={onClose}>{t('later')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t('confirm')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
