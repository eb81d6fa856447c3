import { buttonClass } from '@gatehouse/ui/button';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { FileUp, SearchX, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

interface NoFilesProps {
  path: string;
  search: string | undefined;
  deleted: boolean;
  /** The button that uploads the first; null for those who may not. */
  upload: ReactNode;
}

/** Why there is nothing in the list, and what to do next. */
export function NoFiles({ path, search, deleted, upload }: NoFilesProps) {
  const t = useTranslations('files.empty');
  if (search !== undefined) {
    const all = deleted ? `${path}?view=deleted` : path;
    return (
      <EmptyState
        icon={<SearchX />}
        title={t('noMatch')}
        action={
          <Link href={all} prefetch={false} className={buttonClass()}>
            {t('clear')}
          </Link>
        }
      >
        {t('noMatchText', { search })}
      </EmptyState>
    );
  }
  if (deleted) {
    return (
      <EmptyState icon={<Trash2 />} title={t('deleted')}>
        {t('deletedText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<FileUp />} title={t('title')} action={upload}>
      {upload ? t('mayUpload') : t('mayNot')}
    </EmptyState>
  );
}
