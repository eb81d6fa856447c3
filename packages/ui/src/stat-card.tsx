import type { ReactNode } from 'react';
import { cx } from './cx.ts';

interface StatCardProps {
  label: string;
  /** Drawn beside the label. */
  icon?: ReactNode;
  /** The number, formatted. */
  value: ReactNode;
  /** What the number means, or how it has changed. */
  note?: ReactNode;
  /** `warn` where something is to be done: a dot says it to those who see no colours. */
  tone?: 'neutral' | 'good' | 'warn' | 'danger';
  /** A bar or a small chart. */
  children?: ReactNode;
}

const NOTES = {
  neutral: 'text-ink-2',
  good: 'text-good-ink',
  warn: 'font-medium text-warn-ink',
  danger: 'font-medium text-danger-ink',
} as const;

/** One number of note. Inside a link it is a link: `STAT_CARD_LINK`. */
export function StatCard({ label, icon, value, note, tone = 'neutral', children }: StatCardProps) {
  return (
    <span className="grid h-full content-start gap-1 rounded-lg border border-line bg-surface p-4 shadow-xs transition-colors duration-100 group-hover/stat:border-line-strong group-hover/stat:bg-hover/50">
      <span className="flex items-center justify-between gap-2 text-sm font-medium text-ink-2 group-hover/stat:text-ink [&_svg]:size-4 [&_svg]:text-ink-3">
        {label}
        {icon}
      </span>
      <span className="text-2xl font-semibold tracking-tight tabular-nums">{value}</span>
      {children}
      {note && (
        <span className={cx('flex items-center gap-1.5 text-sm', NOTES[tone])}>
          {(tone === 'warn' || tone === 'danger') && (
            <span aria-hidden="true" className="size-1.5 shrink-0 rounded-full bg-current" />
          )}
          {note}
        </span>
      )}
    </span>
  );
}

/** For the link around a card that leads somewhere. */
export const STAT_CARD_LINK = 'group/stat block rounded-lg';
