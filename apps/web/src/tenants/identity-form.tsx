'use client';

import { Card } from '@gatehouse/ui/card';
import { TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi, ifMatch } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { SaveBar } from '#src/forms/save-bar.tsx';
import { useAction } from '#src/forms/use-action.ts';

const FIELDS = { name: [], slug: ['tenant.slug_taken', 'tenant.too_many_slugs'] } as const;

interface IdentityFormProps {
  slug: string;
  name: string;
  version: number;
}

/** The tenant's name and URL; the URL before goes on leading to it. */
export function IdentityForm({ slug, name, version }: IdentityFormProps) {
  const t = useTranslations('settings');
  const router = useRouter();
  const path = { tenant: slug };
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const wanted = { name: getText(values, 'name'), slug: getText(values, 'slug') };
    let seen = version;
    if (wanted.name !== name) {
      const body = { name: wanted.name };
      const renamed = await callApi('PATCH', '/tenants/{tenant}', {
        path,
        header: ifMatch(seen),
        body,
      });
      seen = renamed.version;
      showToast({ tone: 'good', text: t('tenant.saved', { name: wanted.name }) });
      router.refresh();
    }
    if (wanted.slug !== slug) {
      const body = { slug: wanted.slug };
      await callApi('PATCH', '/tenants/{tenant}/slug', { path, header: ifMatch(seen), body });
      showToast({ tone: 'good', text: t('address.saved', { slug: wanted.slug }) });
      router.replace(`/t/${wanted.slug}/settings/general`);
    }
  });
  const faults = splitFieldErrors(problem, FIELDS);
  return (
    <Form faults={faults} onSubmit={start} asks pending={pending} saved={{ name, slug }}>
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
