'use client';

import { Progress } from '@gatehouse/ui/progress';
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
  return (
    <Progress
      label={label}
      value={value}
      max={max}
      count={t('count', { value, max })}
      timeLeft={(seconds) =>
        seconds < 60
          ? t('seconds', { count: seconds })
          : t('minutes', { count: Math.round(seconds / 60) })
      }
    />
  );
}
