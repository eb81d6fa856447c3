import { useTranslations } from 'next-intl';
import { PageSkeleton } from '#src/shell/page-skeleton.tsx';

export default function Loading() {
  const t = useTranslations('tenants');
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-4xl px-4 py-24 sm:px-6">
      <PageSkeleton title={t('title')} rows={3} />
    </main>
  );
}
