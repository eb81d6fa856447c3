import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

const LOOKS = {
  info: ['border-line bg-sunken text-ink-2', Info],
  good: ['border-good-line bg-good-soft text-good-ink', CircleCheck],
  warn: ['border-warn-line bg-warn-soft text-warn-ink', CircleAlert],
  danger: ['border-danger-line bg-danger-soft text-danger-ink', CircleAlert],
} as const;

interface NoticeProps {
  tone?: keyof typeof LOOKS;
  title?: string;
  className?: string;
  children: ReactNode;
}

/** Something the reader should know, in the flow of the page. A danger is announced. */
export function Notice({ tone = 'info', title, className, children }: NoticeProps) {
  const [look, Icon] = LOOKS[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : undefined}
      className={cx('flex gap-2.5 rounded-md border px-3 py-2.5 text-sm', look, className)}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="grid min-w-0 flex-1 gap-0.5 wrap-anywhere">
        {title && <p className="font-semibold">{title}</p>}
        <div>{children}</div>
      </div>
    </div>
  );
}
