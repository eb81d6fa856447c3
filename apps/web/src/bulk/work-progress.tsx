'use client';

import { ProgressBar } from '@gatehouse/ui/progress-bar';
import { useTimeLeft } from '@gatehouse/ui/use-time-left';
import { useTranslations } from 'next-intl';

interface WorkProgressProps {
  /** What is at work, for screen readers. */
  label: string;
  value: number;
  max: number;
}

/** How many are done, and how long the rest will take. */
export function WorkProgress({ label, value, max }: WorkProgressProps) {
  const t = useTranslations('common.progress');
  const seconds = useTimeLeft(value, max);
  const count = t('count', { value, max });
  return (
    <div className="grid gap-1.5">
      <ProgressBar label={label} value={value} max={max} text={count} />
      <p
        aria-hidden="true"
        className="flex flex-wrap justify-between gap-x-3 text-xs text-ink-2 tabular-nums"
      >
        <span>{count}</span>
        {seconds !== null && (
          <span>
            {seconds < 60
              ? t('seconds', { count: seconds })
              : t('minutes', { count: Math.round(seconds / 60) })}
          </span>
        )}
      </p>
    </div>
  );
}
