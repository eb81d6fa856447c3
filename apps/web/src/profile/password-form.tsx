'use client';

import { Button } from '@gatehouse/ui/button';
import { TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** A password as it was typed: spaces may be part of it. */
function getPassword(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
}

/** Changes the password; the old one is asked for. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('profile.password');
  const router = useRouter();
  const ready = useReady();
  const [differs, setDiffers] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const newPassword = getPassword(values, 'newPassword');
    setDiffers(newPassword !== getPassword(values, 'repeated'));
    if (newPassword !== getPassword(values, 'repeated')) return;
    const body = { currentPassword: getPassword(values, 'currentPassword'), newPassword };
    const { ended } = await callApi('POST', '/me/password', { body });
    for (const input of fields.current?.querySelectorAll('input') ?? []) input.value = '';
    showToast({ tone: 'good', text: t('saved', { count: ended }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, {
    currentPassword: ['account.password_wrong'],
    newPassword: ['account.password_refused'],
  });
  return (
    <Form faults={faults} onSubmit={start}>
      {/* For password managers: whose password this is. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <div ref={fields} className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label={t('current')}
          name="currentPassword"
          type="password"
          required
          maxLength={256}
          autoComplete="current-password"
          className="sm:col-span-2 sm:max-w-[calc(50%-0.5rem)]"
          error={faults.at.currentPassword}
        />
        <TextField
          label={t('new')}
          name="newPassword"
          type="password"
          required
          maxLength={256}
          autoComplete="new-password"
          hint={t('newHint')}
          error={faults.at.newPassword}
        />
        <TextField
          label={t('repeat')}
          name="repeated"
          type="password"
          required
          maxLength={256}
          autoComplete="new-password"
          error={differs ? t('differs') : undefined}
        />
      </div>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" disabled={!ready} pending={pending}>
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}
