'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextField } from '@gatehouse/ui/field';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** Deletes one's account, by one's typed address; leaves for the pool's own sign-out. */
export function DeleteAccount({ email }: { email: string }) {
  const t = useTranslations('profile.deletion');
  const common = useTranslations('common');
  const ready = useReady();
  const [asking, setAsking] = useState(false);
  const { start, pending, problem, forget } = useAction(async (values: FormData) => {
    const { signOutUrl } = await callApi('POST', '/me/delete', {
      body: { email: getText(values, 'email') },
    });
    location.assign(signOutUrl);
  });
  const faults = splitFieldErrors(problem, { email: [] });
  const owned = problem?.code === 'account.only_owner' ? problem.fields['tenants'] : undefined;
  function close() {
    setAsking(false);
    forget();
  }
  return (
    <>
      <Button variant="danger" disabled={!ready} onClick={() => setAsking(true)}>
        {t('open')}
      </Button>
      {asking && (
        <Dialog title={t('question')} description={t('text')} onClose={close}>
          <Form faults={faults} onSubmit={start}>
            {owned && <p className="text-sm">{t('owned', { tenants: owned })}</p>}
            <TextField
              label={t('email', { email })}
              name="email"
              type="email"
              required
              maxLength={320}
              autoComplete="off"
              error={faults.at.email}
            />
            <DialogActions>
              <Button onClick={close}>{common('cancel')}</Button>
              <Button type="submit" variant="danger" pending={pending}>
                {t('submit')}
              </Button>
            </DialogActions>
          </Form>
        </Dialog>
      )}
    </>
  );
}
