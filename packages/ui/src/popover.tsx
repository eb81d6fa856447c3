'use client';

import type { ReactNode } from 'react';
import { buttonClass } from './button.tsx';
import { cx } from './cx.ts';
import { Layer } from './layer.tsx';
import type { Align } from './place.ts';
import { useLayer } from './use-layer.ts';
import { useReady } from './use-ready.ts';

interface PopoverProps {
  /** Names what opens, for screen readers. */
  label: string;
  /** What the button shows; its text is the button's name. */
  trigger: ReactNode;
  triggerClassName?: string;
  align?: Align;
  className?: string;
  /** Rendered when it is open; a function is given what closes it. */
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A button that opens a small dialog beside it. Not modal: a click elsewhere or Escape ends it. */
export function Popover({
  label,
  trigger,
  triggerClassName = buttonClass('secondary'),
  align,
  className,
  children,
}: PopoverProps) {
  const ready = useReady();
  const { open, close, trigger: opens, layer } = useLayer();

  return (
    <>
      <button
        {...opens}
        type="button"
        disabled={!ready}
        aria-haspopup="dialog"
        className={triggerClassName}
      >
        {trigger}
      </button>
      {open && (
        <Layer
          {...layer}
          role="dialog"
          aria-label={label}
          align={align}
          className={cx('min-w-56 p-3', className)}
        >
          {typeof children === 'function' ? children(close) : children}
        </Layer>
      )}
    </>
  );
}
