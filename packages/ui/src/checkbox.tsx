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

const MARK = 'pointer-events-none absolute inset-0 size-4 text-on-accent opacity-0';

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
  return (
    <label
      className={cx(
        'flex w-fit cursor-pointer items-start gap-2.5 text-sm has-disabled:cursor-default',
        hideLabel
          ? 'shrink-0 max-sm:-m-3.5 max-sm:size-11 max-sm:items-center max-sm:justify-center'
          : 'max-sm:min-h-11 max-sm:py-3',
        className,
      )}
    >
      <span className={cx('relative size-4 shrink-0', !hideLabel && 'mt-0.5')}>
        <input
          {...input}
          ref={mark}
          type="checkbox"
          className="peer block size-4 appearance-none rounded-sm border border-ink-3 bg-raised transition-colors duration-100 checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent hover:border-ink-2 disabled:border-line-strong disabled:bg-sunken disabled:checked:bg-ink-3 aria-invalid:border-danger-ink forced-colors:appearance-auto"
        />
        <Check
          aria-hidden="true"
          strokeWidth={3}
          className={cx(
            MARK,
            'p-0.5 peer-checked:peer-not-indeterminate:opacity-100 forced-colors:hidden',
          )}
        />
        <Minus
          aria-hidden="true"
          strokeWidth={3}
          className={cx(MARK, 'p-0.5 peer-indeterminate:opacity-100 forced-colors:hidden')}
        />
      </span>
      <span className={hideLabel ? 'sr-only' : 'min-w-0'}>{label}</span>
    </label>
  );
}
