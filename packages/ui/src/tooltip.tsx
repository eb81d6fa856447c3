'use client';

import {
  cloneElement,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Layer } from './layer.tsx';

/** Before it opens under a pointer: passing over is no question. In milliseconds. */
const DELAY = 400;

interface TooltipProps {
  text: string;
  /** A control with a name of its own; the text describes it further. */
  children: ReactElement<{ 'aria-describedby'?: string }>;
}

/**
 * A short text about a control, under the pointer or with the focus of the keyboard. Escape ends
 * it, and the pointer may go onto it (WCAG 1.4.13). There is none by touch: nothing may depend on it.
 */
export function Tooltip({ text, children }: TooltipProps) {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [open, setOpen] = useState(false);

  useEffect(() => () => clearTimeout(timer.current), []);

  function turn(to: boolean, delay: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(to), delay);
  }

  return (
    <span
      ref={anchor}
      role="presentation"
      className="inline-flex min-w-0"
      onPointerEnter={({ pointerType }: PointerEvent) =>
        pointerType === 'mouse' && turn(true, DELAY)
      }
      onPointerLeave={() => turn(false, 100)}
      onFocus={({ target }) => target.matches(':focus-visible') && turn(true, 0)}
      onBlur={() => turn(false, 0)}
      onKeyDown={({ key }: KeyboardEvent) => key === 'Escape' && turn(false, 0)}
    >
      {cloneElement(children, open ? { 'aria-describedby': id } : {})}
      {open && (
        <Layer
          id={id}
          role="tooltip"
          kind="manual"
          anchor={anchor}
          startAt={null}
          onClosed={() => setOpen(false)}
          className="max-w-72 px-2.5 py-1.5 text-xs"
        >
          {text}
        </Layer>
      )}
    </span>
  );
}
