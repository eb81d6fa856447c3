'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { SelectField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** Hours. */
const PERIODS = { hour: 1, day: 24, week: 168, month: 720 } as const;
const NAMES = ['hour', 'day', 'week', 'month'] as const;

/** Sends what has failed again, as far back as is chosen. */
export function ReplayFailed({ slug, webhookId }: { slug: string; webhookId: string }) {
  const t = useTranslations('webhooks.deliveries');
  const common = useTranslations('common');
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const since = new Date(Date.now() - Number(getText(values, 'hours')) * 3_600_000).toISOString();
    const path = { tenant: slug, webhookId };
    const { replayed } = await callApi('POST', '/tenants/{tenant}/webhooks/{webhookId}/replay', {
      path,
      body: { since },
    });
    setOpen(false);
    showToast({ tone: 'good', text: t('replayedCount', { count: replayed }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, { since: [] });
  return (
    <>
      <Button disabled={!ready} onClick={() => setOpen(true)}>
        {t('replayFailed')}
      </Button>
      {open && (
        <Dialog
          title={t('replayTitle')}
          description={t('replayText')}
          onClose={() => setOpen(false)}
        >
          <Form faults={faults} onSubmit={start}>
            <SelectField
              label={t('since')}
              name="hours"
              defaultValue={PERIODS.day}
              error={faults.at.since}
            >
              {NAMES.map((name) => (
                <option key={name} value={PERIODS[name]}>
                  {t(`periods.${name}`)}
                </option>
              ))}
            </SelectField>
            <DialogActions>
              <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
              <Button type="submit" variant="primary" pending={pending}>
                {t('replaySubmit')}
              </Button>
            </DialogActions>
          </Form>
        </Dialog>
      )}
    </>
  );
}
