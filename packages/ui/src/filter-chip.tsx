'use client';

import { ChevronDown, Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Popover } from './popover.tsx';

interface FilterChipProps {
  /** What is filtered by. */
  label: string;
  /** What it is filtered to, in words; null while it is not. */
  value: string | null;
  /** Takes the filter away; with the name of its button. */
  clear: { label: string; onClear: () => void };
  /** What chooses; a function is given what closes it. */
  children: ReactNode | ((close: () => void) => ReactNode);
}

const CHIP =
  'flex h-7.5 items-center gap-1.5 px-2.5 text-sm whitespace-nowrap transition-colors duration-100 max-sm:h-11 max-sm:px-3.5';

/** One filter of a list: a dashed outline while unused, filled with a way out while it acts. */
export function FilterChip({ label, value, clear, children }: FilterChipProps) {
  const used = value !== null;
  return (
    <span
      className={cx(
        'inline-flex max-w-full rounded-md border',
        used ? 'border-line-strong bg-raised shadow-xs' : 'border-dashed border-line-strong',
      )}
    >
      <Popover
        label={label}
        triggerClassName={cx(
          CHIP,
          'min-w-0 rounded-md hover:bg-hover',
          used ? 'rounded-r-none' : 'text-ink-2 hover:text-ink',
        )}
        trigger={
          <>
            {!used && <Plus aria-hidden="true" className="size-3.5 shrink-0" />}
            {label}
            {used && (
              <>
                <span className="sr-only">: </span>
                <span className="truncate font-medium text-accent-ink">{value}</span>
                <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
              </>
            )}
          </>
        }
      >
        {children}
      </Popover>
      {used && (
        <button
          type="button"
          aria-label={clear.label}
          onClick={clear.onClear}
          className={cx(
            CHIP,
            'justify-center rounded-r-md border-l border-line px-2 text-ink-3 hover:bg-hover hover:text-ink max-sm:w-11',
          )}
        >
          <X aria-hidden="true" className="size-3.5" />
        </button>
      )}
    </span>
  );
}
