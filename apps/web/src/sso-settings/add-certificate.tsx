'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiProblem, callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { FailureNotice } from './failure-notice.tsx';
import { LongText } from './provider-fields.tsx';
import type { ConnectionPath } from './shown-connection.ts';

/** Trusts a further certificate, before the identity provider uses it. */
export function AddCertificate({ path }: { path: ConnectionPath }) {
  const t = useTranslations('ssoSettings');
  const common = useTranslations('common');
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { start, pending, problem } = useAction(async (values: FormData) => {
    setFailure(null);
    try {
      await callApi('POST', '/tenants/{tenant}/sso/connections/{connectionId}/certificates', {
        path,
        body: { certificate: getText(values, 'certificate') },
      });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'sso.provider_refused') throw error;
      setFailure(error.fields['certificate'] ?? '');
      return;
    }
    setOpen(false);
    showToast({ tone: 'good', text: t('certificates.added') });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, { certificate: [] });
  return (
    <>
      <div>
        <Button disabled={!ready} onClick={() => setOpen(true)}>
          {t('certificates.add')}
        </Button>
      </div>
      {open && (
        <Dialog
          title={t('certificates.add')}
          description={t('certificates.text')}
          onClose={() => setOpen(false)}
        >
          <Form faults={faults} onSubmit={start}>
            <LongText
              label={t('provider.certificate')}
              name="certificate"
              error={faults.at.certificate}
            />
            {failure !== null && <FailureNotice failure={{ code: failure }} />}
            <DialogActions>
              <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
              <Button type="submit" variant="primary" pending={pending}>
                {t('certificates.add')}
              </Button>
            </DialogActions>
          </Form>
        </Dialog>
      )}
    </>
  );
}
