'use client';

import { Button } from '@gatehouse/ui/button';
import { TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';

export function RenameTenantForm({ slug, name }: { slug: string; name: string }) {
  const t = useTranslations('settings.tenant');
  const router = useRouter();
  const ready = useReady();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const wanted = getText(values, 'name');
    await callApi('PATCH', '/tenants/{tenant}', { path: { tenant: slug }, body: { name: wanted } });
    showToast({ tone: 'good', text: t('saved', { name: wanted }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, { name: [] });
  return (
    <Form faults={faults} onSubmit={start} asks>
      <TextField
        label={t('name')}
        name="name"
        defaultValue={name}
        required
        maxLength={80}
        autoComplete="organization"
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
