import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'danger';

const TONES: Readonly<Record<Tone, string>> = {
  neutral: 'bg-sunken text-ink-2 ring-line',
  accent: 'bg-accent-soft text-accent-ink ring-accent-soft',
  good: 'bg-good-soft text-good-ink ring-good-line',
  warn: 'bg-warn-soft text-warn-ink ring-warn-line',
  danger: 'bg-danger-soft text-danger-ink ring-danger-line',
};

interface BadgeProps {
  tone?: Tone;
  /** Shows a small light in front: a state rather than a kind. */
  dot?: boolean;
  className?: string;
  children: ReactNode;
}

export function Badge({ tone = 'neutral', dot = false, className, children }: BadgeProps) {
  return (
    <span
      className={cx(
        'inline-flex h-5 items-center align-middle gap-1.5 rounded-full px-2 text-2xs font-medium whitespace-nowrap ring-1 ring-inset',
        TONES[tone],
        className,
      )}
    >
      {dot && <span aria-hidden="true" className="size-1.5 rounded-full bg-current" />}
      {children}
    </span>
  );
}
