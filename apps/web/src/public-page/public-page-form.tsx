'use client';

import type { PublicPage } from '@gatehouse/api/schemas';
import { Card } from '@gatehouse/ui/card';
import { Checkbox } from '@gatehouse/ui/checkbox';
import { TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi, ifMatch } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { SaveBar } from '#src/forms/save-bar.tsx';
import { useAction } from '#src/forms/use-action.ts';

interface PublicPageFormProps {
  slug: string;
  page: Pick<PublicPage, 'published' | 'title' | 'text' | 'version'>;
}

/** What the public page says, and whether anyone can read it. */
export function PublicPageForm({ slug, page }: PublicPageFormProps) {
  const t = useTranslations('publicPage.page');
  const router = useRouter();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const published = values.get('published') !== null;
    await callApi('PATCH', '/tenants/{tenant}/public-page', {
      path: { tenant: slug },
      header: ifMatch(page.version),
      body: { published, title: getText(values, 'title'), text: getText(values, 'text') },
    });
    showToast({ tone: 'good', text: t(published ? 'published' : 'unpublished') });
    router.refresh();
  });
  const { published, title, text } = page;
  const saved = { published, title, text };
  const faults = splitFieldErrors(problem, { title: [], text: [] });
  return (
    <Form faults={faults} onSubmit={start} asks pending={pending} saved={saved}>
      <Card className="grid gap-5 p-5">
        <TextField
          label={t('heading')}
          name="title"
          maxLength={120}
          defaultValue={title}
          error={faults.at.title}
        />
        <TextField
          label={t('body')}
          name="text"
          maxLength={1000}
          defaultValue={text}
          error={faults.at.text}
        />
        <Checkbox name="published" defaultChecked={published} label={t('open')} />
      </Card>
      <SaveBar pending={pending} />
    </Form>
  );
}
