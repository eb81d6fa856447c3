'use client';

import { SelectField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { SaveButton } from '#src/forms/save-button.tsx';
import { useAction } from '#src/forms/use-action.ts';

interface PublishFileFormProps {
  slug: string;
  files: readonly { readonly id: string; readonly name: string }[];
}

/** Chooses a file that guests are to read. */
export function PublishFileForm({ slug, files }: PublishFileFormProps) {
  const t = useTranslations('publicPage.files');
  const router = useRouter();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const { name } = await callApi('POST', '/tenants/{tenant}/files/{fileId}/publish', {
      path: { tenant: slug, fileId: getText(values, 'file') },
    });
    showToast({ tone: 'good', text: t('published', { file: name }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, { file: [] });
  return (
    <Form faults={faults} onSubmit={start} className="flex flex-wrap items-end gap-3">
      <SelectField label={t('choose')} name="file" error={faults.at.file} className="min-w-60">
        {files.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SaveButton pending={pending}>{t('publish')}</SaveButton>
    </Form>
  );
}
