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

/** How one is called. */
export function NameForm({ name }: { name: string }) {
  const t = useTranslations('profile.you');
  const router = useRouter();
  const ready = useReady();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const saved = await callApi('POST', '/me/name', {
      body: { name: getText(values, 'name') },
    });
    showToast({ tone: 'good', text: t('saved', { name: saved.name }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, { name: [] });
  return (
    <Form faults={faults} onSubmit={start}>
      <TextField
        label={t('name')}
        name="name"
        defaultValue={name}
        required
        maxLength={80}
        autoComplete="name"
        hint={t('nameHint')}
        error={faults.at.name}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" disabled={!ready} pending={pending}>
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}
