'use client';

import type { ReactNode } from 'react';
import { ProgressBar, type BarTone } from './progress-bar.tsx';
import { useTimeLeft } from './use-time-left.ts';

interface ProgressProps {
  /** What is at work, for screen readers. */
  label: string;
  value: number;
  max: number;
  /** How far it is, in words: "12 of 50". */
  count: string;
  /** The time left in words; it is asked once that can be told. */
  timeLeft: (seconds: number) => ReactNode;
  tone?: BarTone;
}

/** Work that goes on: a bar, how many are done, and how long the rest will take. */
export function Progress({ label, value, max, count, timeLeft, tone }: ProgressProps) {
  const seconds = useTimeLeft(value, max);
  return (
    <div className="grid gap-1.5">
      <ProgressBar label={label} value={value} max={max} text={count} tone={tone} />
      <p
        aria-hidden="true"
        className="flex flex-wrap justify-between gap-x-3 text-xs text-ink-2 tabular-nums"
      >
        <span>{count}</span>
        {seconds !== null && <span>{timeLeft(seconds)}</span>}
      </p>
    </div>
  );
}
