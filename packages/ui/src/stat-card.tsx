import type { ReactNode } from 'react';
import { cx } from './cx.ts';

interface StatCardProps {
  label: string;
  /** The number, formatted. */
  value: ReactNode;
  /** What the number means, or how it has changed. */
  note?: ReactNode;
  /** `warn` where something is to be done. */
  tone?: 'neutral' | 'good' | 'warn' | 'danger';
  /** A bar or a small chart. */
  children?: ReactNode;
}

const NOTES = {
  neutral: 'text-ink-2',
  good: 'text-good-ink',
  warn: 'text-warn-ink',
  danger: 'text-danger-ink',
} as const;

/** One number of note. Inside a link it is a link: `statCardLinkClass`. */
export function StatCard({ label, value, note, tone = 'neutral', children }: StatCardProps) {
  return (
    <div className="grid h-full content-start gap-1 rounded-lg border border-line bg-surface p-4 shadow-xs group-hover/stat:border-line-strong group-hover/stat:bg-hover">
      <p className="text-sm text-ink-2">{label}</p>
      <p className="text-2xl font-semibold tracking-tight tabular-nums">{value}</p>
      {children}
      {note && <p className={cx('text-sm', NOTES[tone])}>{note}</p>}
    </div>
  );
}

/** For the link around a card that leads somewhere. */
export const STAT_CARD_LINK = 'group/stat block rounded-lg';
