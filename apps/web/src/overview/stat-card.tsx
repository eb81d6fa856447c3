import { ProgressBar } from '@gatehouse/ui/progress-bar';
import { cx } from '@gatehouse/ui/cx';
import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';

interface StatCardProps {
  href: string;
  icon: LucideIcon;
  name: string;
  value: string;
  /** What the number says. */
  text: string;
  /** Something to look after: shown in place of the text. */
  warning?: string | null;
  /** Drawn as a bar. */
  share?: { readonly value: number; readonly max: number };
}

/** A number of the tenant, and the way to what it counts. */
export function StatCard({ href, icon: Icon, name, value, text, warning, share }: StatCardProps) {
  return (
    <Link
      href={href}
      className="group grid content-start gap-1 rounded-lg border border-line bg-surface p-4 shadow-xs transition-colors duration-100 hover:border-line-strong hover:bg-hover/50"
    >
      <span className="flex items-center justify-between gap-2 text-sm font-medium text-ink-2 group-hover:text-ink">
        {name}
        <Icon aria-hidden="true" className="size-4 text-ink-3" />
      </span>
      <span className="text-2xl font-semibold tabular-nums">{value}</span>
      {share && (
        <ProgressBar
          label={name}
          role="meter"
          value={share.value}
          max={share.max}
          text={value}
          tone={share.value === share.max ? 'good' : 'accent'}
          className="my-1"
        />
      )}
      <span
        className={cx(
          'flex items-center gap-1.5 text-sm',
          warning ? 'font-medium text-warn-ink' : 'text-ink-2',
        )}
      >
        {warning && (
          <span aria-hidden="true" className="size-1.5 shrink-0 rounded-full bg-current" />
        )}
        {warning ?? text}
      </span>
    </Link>
  );
}
