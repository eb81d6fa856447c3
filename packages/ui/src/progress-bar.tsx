import { cx } from './cx.ts';

export type BarTone = 'accent' | 'good' | 'warn' | 'danger';

const TONES: Readonly<Record<BarTone, string>> = {
  accent: 'fill-accent',
  good: 'fill-good-ink',
  warn: 'fill-warn-ink',
  danger: 'fill-danger',
};

interface ProgressBarProps {
  /** Names it for screen readers. */
  label: string;
  value: number;
  max: number;
  /** What a screen reader says in place of the percentage. */
  text?: string;
  /** `meter` for how much of something is used, `progressbar` for work that goes on. */
  role?: 'progressbar' | 'meter';
  tone?: BarTone;
  className?: string;
}

/**
 * How much of a whole. Drawn by attributes of SVG: a width in `style` would need
 * `'unsafe-inline'` in the page's policy.
 */
export function ProgressBar({
  label,
  value,
  max,
  text,
  role = 'progressbar',
  tone = 'accent',
  className,
}: ProgressBarProps) {
  const percent = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <div
      role={role}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(percent)}
      aria-valuetext={text}
      className={cx(
        'h-1.5 overflow-hidden rounded-full bg-line forced-colors:border forced-colors:border-[CanvasText]',
        className,
      )}
    >
      <svg viewBox="0 0 100 1" preserveAspectRatio="none" className="block size-full">
        <rect
          width={percent}
          height="1"
          className={cx(TONES[tone], 'forced-colors:fill-[Highlight]')}
        />
      </svg>
    </div>
  );
}
