'use client';

import { Check, Minus } from 'lucide-react';
import { type ComponentProps, type ReactNode, useCallback } from 'react';
import { cx } from './cx.ts';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'children'> {
  label: ReactNode;
  /** The label is there for screen readers only, as in the row of a table. */
  hideLabel?: boolean;
  /** Some of what it stands for is chosen. */
  indeterminate?: boolean;
}

/**
 * A checkbox with its label, the whole of which can be clicked: on phones at least 44 px of it. It
 * is the browser's own, drawn by us except where the reader's own colours are forced on the page.
 */
export function Checkbox({
  label,
  hideLabel = false,
  indeterminate = false,
  className,
  ...input
}: CheckboxProps) {
  // Only a property says so: there is no attribute for it.
  const mark = useCallback(
    (element: HTMLInputElement | null) => {
      if (element) element.indeterminate = indeterminate;
    },
    [indeterminate],
  );
  const Mark = indeterminate ? Minus : Check;
  return (
    <label className={cx('check', hideLabel ? 'check-bare' : 'check-named', className)}>
      <span className={cx('relative size-4 shrink-0', !hideLabel && 'mt-0.5')}>
        <input {...input} ref={mark} type="checkbox" className="check-box" />
        <Mark
          aria-hidden="true"
          strokeWidth={3}
          className={cx('check-mark', !indeterminate && 'p-0.5')}
        />
      </span>
      <span className={hideLabel ? 'sr-only' : 'min-w-0'}>{label}</span>
    </label>
  );
}
