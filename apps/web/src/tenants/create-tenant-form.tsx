'use client';

import type { CreateTenantBody } from '@gatehouse/api/schemas';
import { Button } from '@gatehouse/ui/button';
import { TextField } from '@gatehouse/ui/field';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** Creates a tenant, whose owner is its creator, and goes there. */
export function CreateTenantForm() {
  const t = useTranslations('tenants.create');
  const router = useRouter();
  const ready = useReady();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const slug = getText(values, 'slug');
    const body: CreateTenantBody = { name: getText(values, 'name'), ...(slug && { slug }) };
    const tenant = await callApi('POST', '/tenants', { body });
    router.push(`/t/${tenant.slug}`);
  });
  const faults = splitFieldErrors(problem, { name: [], slug: ['tenant.slug_taken'] });

  return (
    <Form faults={faults} onSubmit={start}>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label={t('name')}
          name="name"
          required
          maxLength={80}
          autoComplete="organization"
          hint={t('nameHint')}
          error={faults.at.name}
        />
        <TextField
          label={t('slug')}
          name="slug"
          maxLength={40}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          hint={t('slugHint')}
          error={faults.at.slug}
        />
      </div>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" disabled={!ready} pending={pending}>
          {t('submit')}
        </Button>
      </div>
    </Form>
  );
}
