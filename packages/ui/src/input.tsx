import type { ComponentProps } from 'react';
import { cx } from './cx.ts';

const CONTROL =
  'block h-8 w-full min-w-0 rounded-md border border-line-strong bg-raised px-2.5 text-base text-ink shadow-xs placeholder:text-ink-3 hover:border-ink-3 focus-visible:border-ring focus-visible:outline-offset-0 aria-invalid:border-danger-ink disabled:opacity-60 max-sm:h-11 max-sm:text-lg';

/** The look of a one-line control. */
export function controlClass(className?: string): string {
  return cx(CONTROL, className);
}

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={controlClass(className)} />;
}
