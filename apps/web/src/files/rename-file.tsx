'use client';

import { showToast } from '@gatehouse/ui/toast';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { NameDialog } from '#src/forms/name-dialog.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { renameFile } from './file-api.ts';
import type { ShownFile } from './shown-file.ts';

interface RenameFileProps {
  slug: string;
  file: ShownFile;
  onClose: () => void;
}

export function RenameFile({ slug, file, onClose }: RenameFileProps) {
  const t = useTranslations('files');
  const router = useRouter();
  const { id, version, name: before } = file;
  const { start, pending, problem } = useAction(async (name: string) => {
    await renameFile(slug, { id, version, name });
    onClose();
    showToast({ tone: 'good', text: t('rename.done', { before, name }) });
    router.refresh();
  });
  return (
    <NameDialog
      title={t('rename.title', { name: before })}
      label={t('rename.label')}
      value={before}
      maxLength={255}
      submit={t('rename.submit')}
      pending={pending}
      problem={problem}
      onSubmit={start}
      onClose={onClose}
    />
  );
}
