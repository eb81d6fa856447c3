import type { BulkChange } from '@gatehouse/services/members';
import { useFormatter, useTranslations } from 'next-intl';
import { ProgressCard } from '#src/bulk/progress-card.tsx';
import { useOutcomeWords } from '#src/bulk/use-outcome-words.ts';
import { BulkEndLater } from './bulk-end-later.tsx';

interface BulkStatusProps {
  slug: string;
  path: string;
  bulk: BulkChange;
  /** Whether the reader may take it back. */
  undoable: boolean;
}

/** How far a change of many members is, and in the end who was not changed and why. */
export function BulkStatus({ slug, path, bulk, undoable }: BulkStatusProps) {
  const t = useTranslations('members.bulk');
  const words = useOutcomeWords();
  const format = useFormatter();
  const { id, action, total, done, failed, failures, finishedAt } = bulk;
  const numbers = { done: format.number(done), total: format.number(total) };
  const running = finishedAt === null;
  return (
    <ProgressCard
      status={running ? t(`running.${action}`, numbers) : t(`finished.${action}`, numbers)}
      progress={running ? { label: t('progress'), max: total, value: done + failed } : null}
      actions={
        <BulkEndLater slug={slug} path={path} bulk={{ id, action, done }} undoable={undoable} />
      }
      failures={failures.map(({ userId, name, code }) => ({
        key: userId,
        name: name ?? t('gone'),
        why: words(code),
      }))}
      failed={t('failed', { count: failed })}
    />
  );
}
