'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextField } from '@gatehouse/ui/field';
import { Notice } from '@gatehouse/ui/notice';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { useDownload } from '#src/shell/use-download.tsx';

interface DeleteTenantDialogProps {
  tenant: { slug: string; name: string };
  /** Where everything in it can be had as a file. */
  exportAddress: string;
  onClose: () => void;
}

export function DeleteTenantDialog({ tenant, exportAddress, onClose }: DeleteTenantDialogProps) {
  const t = useTranslations('settings.danger.delete');
  const common = useTranslations('common');
  const router = useRouter();
  const { onClick, notice } = useDownload();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    await callApi('POST', '/tenants/{tenant}/delete', {
      path: { tenant: tenant.slug },
      body: { slug: getText(values, 'slug') },
    });
    router.push('/tenants');
  });
  const faults = splitFieldErrors(problem, { slug: [] });
  return (
    <Dialog
      title={t('title', { tenant: tenant.name })}
      description={t('description')}
      onClose={onClose}
    >
      <Notice tone="warn" title={t('exportTitle')}>
        <p>
          {t.rich('exportText', {
            file: (chunks) => (
              <a href={exportAddress} download onClick={onClick} className="font-medium underline">
                {chunks}
              </a>
            ),
          })}
        </p>
      </Notice>
      <Form faults={faults} onSubmit={start}>
        <TextField
          label={t('slug', { slug: tenant.slug })}
          name="slug"
          required
          maxLength={100}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={faults.at.slug}
        />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="danger" pending={pending}>
            {t('submit')}
          </Button>
        </DialogActions>
      </Form>
      {notice}
    </Dialog>
  );
}
