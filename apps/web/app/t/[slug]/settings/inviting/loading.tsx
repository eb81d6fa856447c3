import { useTranslations } from 'next-intl';
import { PageSkeleton } from '#src/shell/page-skeleton.tsx';

export default function Loading() {
  const t = useTranslations('settings.sections.inviting');
  return <PageSkeleton title={t('name')} />;
}
