import { Skeleton } from '@gatehouse/ui/skeleton';
import { useTranslations } from 'next-intl';

interface PageSkeletonProps {
  /** The page's own, where it is known before the page is read. */
  title?: string;
  rows?: number;
}

/** What a page with a table looks like before it is there. */
export function PageSkeleton({ title, rows = 6 }: PageSkeletonProps) {
  const t = useTranslations('common');
  return (
    <div role="status" className="grid gap-7">
      <div className="grid gap-2.5">
        {title === undefined ? (
          <>
            <h1 className="sr-only">{t('loading')}</h1>
            <Skeleton className="h-7 w-44" />
          </>
        ) : (
          <>
            <h1 className="text-2xl">{title}</h1>
            <span className="sr-only">{t('loading')}</span>
          </>
        )}
        <Skeleton className="h-4 w-72 max-w-full" />
      </div>
      <div className="rounded-lg border border-line bg-surface">
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className="flex items-center gap-3 border-line p-4 not-last:border-b">
            <Skeleton className="size-8 rounded-full" />
            <Skeleton className="h-4 w-40" />
            <Skeleton className="ml-auto h-4 w-16" />
          </div>
        ))}
      </div>
    </div>
  );
}
