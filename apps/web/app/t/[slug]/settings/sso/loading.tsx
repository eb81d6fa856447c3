import { useTranslations } from 'next-intl';
import { PageSkeleton } from '#src/shell/page-skeleton.tsx';

export default function Loading() {
  const t = useTranslations('ssoSettings');
  return <PageSkeleton title={t('title')} />;
}
