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

/** Another address for the tenant; the one before goes on leading to it. */
export function SlugForm({ slug }: { slug: string }) {
  const t = useTranslations('settings.address');
  const router = useRouter();
  const ready = useReady();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const wanted = getText(values, 'slug');
    await callApi('PATCH', '/tenants/{tenant}/slug', {
      path: { tenant: slug },
      body: { slug: wanted },
    });
    showToast({ tone: 'good', text: t('saved', { slug: wanted }) });
    router.replace(`/t/${wanted}/settings`);
  });
  const faults = splitFieldErrors(problem, {
    slug: ['tenant.slug_taken', 'tenant.too_many_slugs'],
  });
  return (
    <Form faults={faults} onSubmit={start} asks>
      <TextField
        label={t('label')}
        name="slug"
        defaultValue={slug}
        required
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        hint={t('hint')}
        error={faults.at.slug}
      />
      <div className="flex justify-end">
        <Button type="submit" disabled={!ready} pending={pending}>
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}
