'use client';

import { Button } from '@gatehouse/ui/button';
import { TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** Asks for another e-mail address, or for the code that was sent to it. */
export function EmailForm({ pendingEmail }: { pendingEmail: string | null }) {
  return pendingEmail === null ? <AskForEmail /> : <ConfirmEmail email={pendingEmail} />;
}

function AskForEmail() {
  const t = useTranslations('profile.email');
  const router = useRouter();
  const ready = useReady();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const email = getText(values, 'email');
    await callApi('POST', '/me/email', { body: { email } });
    showToast({ tone: 'good', text: t('sent', { email }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, { email: [] });
  return (
    <Form faults={faults} onSubmit={start}>
      <TextField
        label={t('new')}
        name="email"
        type="email"
        required
        maxLength={254}
        autoComplete="email"
        error={faults.at.email}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" disabled={!ready} pending={pending}>
          {t('send')}
        </Button>
      </div>
    </Form>
  );
}

function ConfirmEmail({ email }: { email: string }) {
  const t = useTranslations('profile.email');
  const router = useRouter();
  const ready = useReady();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const confirmed = await callApi('POST', '/me/email/confirm', {
      body: { code: getText(values, 'code') },
    });
    showToast({ tone: 'good', text: t('confirmed', { email: confirmed.email }) });
    router.refresh();
  });
  const cancel = useAction(async () => {
    await callApi('POST', '/me/email/cancel');
    showToast({ tone: 'good', text: t('cancelled') });
    router.refresh();
  });
  const faults = splitFieldErrors(problem ?? cancel.problem, { code: ['account.code_wrong'] });
  return (
    <Form faults={faults} onSubmit={start}>
      <p className="text-sm wrap-anywhere">
        {t.rich('waiting', { email, b: (text) => <strong>{text}</strong> })}
      </p>
      <TextField
        label={t('code')}
        name="code"
        required
        inputMode="numeric"
        maxLength={12}
        autoComplete="one-time-code"
        className="max-w-40"
        error={faults.at.code}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button disabled={!ready} pending={cancel.pending} onClick={() => cancel.start()}>
          {t('cancel')}
        </Button>
        <Button type="submit" variant="primary" disabled={!ready} pending={pending}>
          {t('confirm')}
        </Button>
      </div>
    </Form>
  );
}
