'use client';

import { Card } from '@gatehouse/ui/card';
import { TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { SaveBar } from '#src/forms/save-bar.tsx';
import { useAction } from '#src/forms/use-action.ts';

const FIELDS = { name: [], slug: ['tenant.slug_taken', 'tenant.too_many_slugs'] } as const;

/** The tenant's name and URL; the URL before goes on leading to it. */
export function IdentityForm({ slug, name }: { slug: string; name: string }) {
  const t = useTranslations('settings');
  const router = useRouter();
  const path = { tenant: slug };
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const wanted = { name: getText(values, 'name'), slug: getText(values, 'slug') };
    if (wanted.name !== name) {
      await callApi('PATCH', '/tenants/{tenant}', { path, body: { name: wanted.name } });
      showToast({ tone: 'good', text: t('tenant.saved', { name: wanted.name }) });
      router.refresh();
    }
    if (wanted.slug !== slug) {
      await callApi('PATCH', '/tenants/{tenant}/slug', { path, body: { slug: wanted.slug } });
      showToast({ tone: 'good', text: t('address.saved', { slug: wanted.slug }) });
      router.replace(`/t/${wanted.slug}/settings/general`);
    }
  });
  const faults = splitFieldErrors(problem, FIELDS);
  return (
    <Form faults={faults} onSubmit={start} asks pending={pending}>
      <Card className="grid gap-5 p-5">
        <TextField
          label={t('tenant.name')}
          name="name"
          defaultValue={name}
          required
          maxLength={80}
          autoComplete="organization"
          hint={t('tenant.nameHint')}
          error={faults.at.name}
        />
        <TextField
          label={t('address.label')}
          name="slug"
          defaultValue={slug}
          required
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          hint={t('address.hint')}
          error={faults.at.slug}
        />
      </Card>
      <SaveBar pending={pending} />
    </Form>
  );
}
