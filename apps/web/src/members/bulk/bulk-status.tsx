import type { BulkChange } from '@gatehouse/services/members/bulk';
import { Card } from '@gatehouse/ui/card';
import { useFormatter, useTranslations } from 'next-intl';
import { RefreshWhile } from '#src/shell/refresh-while.tsx';
import { BulkEnd } from './bulk-end.tsx';

interface BulkStatusProps {
  slug: string;
  path: string;
  bulk: BulkChange;
}

/** How far a change of many members is, and in the end who was not changed and why. */
export function BulkStatus({ slug, path, bulk }: BulkStatusProps) {
  const t = useTranslations('members.bulk');
  const errors = useTranslations('errors');
  const format = useFormatter();
  const { id, action, total, done, failed, failures, finishedAt } = bulk;
  const numbers = { done: format.number(done), total: format.number(total) };
  const running = finishedAt === null;
  return (
    <Card className="grid gap-3 p-4 text-sm">
      <RefreshWhile waiting={running} everySeconds={1} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="font-medium">
          {running ? t(`running.${action}`, numbers) : t(`finished.${action}`, numbers)}
        </p>
        {!running && <BulkEnd slug={slug} path={path} bulk={{ id, action, done }} />}
      </div>
      {running && (
        <progress
          aria-label={t('progress')}
          max={total}
          value={done + failed}
          className="h-2 w-full accent-accent"
        />
      )}
      {failures.length > 0 && (
        <details open={failures.length <= 10}>
          <summary className="w-fit rounded-sm text-danger-ink">
            {t('failed', { count: failed })}
          </summary>
          <ul className="mt-2 grid gap-1">
            {failures.map(({ userId, name, code }) => (
              <li key={userId}>
                <span className="font-medium">{name ?? t('gone')}</span>
                {': '}
                {errors.has(code as 'internal.error') ? errors(code as 'internal.error') : code}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
