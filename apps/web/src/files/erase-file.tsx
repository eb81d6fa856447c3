'use client';

import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { showToast } from '@gatehouse/ui/toast';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { eraseFile } from './file-api.ts';
import type { ShownFile } from './shown-file.ts';

interface EraseFileProps {
  slug: string;
  file: ShownFile;
  onClose: () => void;
}

/** Asks before a deleted file is erased. */
export function EraseFile({ slug, file: { id, name }, onClose }: EraseFileProps) {
  const t = useTranslations('files.erase');
  const router = useRouter();
  const { start, pending, problem } = useAction(async () => {
    await eraseFile(slug, id);
    onClose();
    showToast({ tone: 'good', text: t('done', { name }) });
    router.refresh();
  });
  return (
    <ConfirmDialog
      title={t('title', { name })}
      description={t('description')}
      confirm={t('submit')}
      danger
      pending={pending}
      error={<ProblemNotice problem={problem} />}
      onConfirm={start}
      onClose={onClose}
    />
  );
}
