import type { ComponentProps } from 'react';
import { cx } from './cx.ts';

/** A box for several lines. Give it an `id` and a label, or an `aria-label`. */
export function TextArea({ className, ...area }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...area}
      className={cx(
        'block w-full min-w-0 rounded-md border border-line-strong bg-raised px-2.5 py-1.5 text-base text-ink shadow-xs placeholder:text-ink-3 hover:border-ink-3 focus-visible:border-ring focus-visible:outline-offset-0 aria-invalid:border-danger-ink disabled:opacity-60 max-sm:text-lg',
        className,
      )}
    />
  );
}
