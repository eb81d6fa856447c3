'use client';

import { type MouseEvent, type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { buttonClass } from './button.tsx';
import { cx } from './cx.ts';
import { Layer } from './layer.tsx';
import type { Align } from './place.ts';
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
  const id = useId();
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  const close = () => document.getElementById(id)?.hidePopover();

  /** At once, so that the focus is inside at the next key. */
  function onTrigger(event: MouseEvent) {
    event.preventDefault();
    if (document.getElementById(id)?.matches(':popover-open')) return close();
    // One that has just closed is still in the page, until the browser tells of it.
    flushSync(() => setOpen(false));
    flushSync(() => setOpen(true));
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        disabled={!ready}
        popoverTarget={id}
        onClick={onTrigger}
        aria-haspopup="dialog"
        aria-expanded={open}
        className={triggerClassName}
      >
        {trigger}
      </button>
      {open && (
        <Layer
          id={id}
          role="dialog"
          aria-label={label}
          anchor={button}
          align={align}
          className={cx('min-w-56 p-3', className)}
          onClosed={() => setOpen(false)}
        >
          {typeof children === 'function' ? children(close) : children}
        </Layer>
      )}
    </>
  );
}
