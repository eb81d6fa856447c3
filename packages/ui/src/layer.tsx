'use client';

import {
  type ComponentProps,
  type KeyboardEvent,
  type RefObject,
  type ToggleEvent,
  useEffectEvent,
  useLayoutEffect,
  useRef,
} from 'react';
import { cx } from './cx.ts';
import { type Align, place } from './place.ts';

interface LayerProps extends Pick<
  ComponentProps<'div'>,
  'id' | 'role' | 'aria-label' | 'className' | 'children' | 'onClick'
> {
  /** What it lies beside. */
  anchor: RefObject<HTMLElement | null>;
  align?: Align;
  /** `auto` ends by a click elsewhere or by Escape, and closes others; `manual` by its owner. */
  kind?: 'auto' | 'manual';
  /** Where the focus goes; null when it stays where it is. */
  startAt?: ((layer: HTMLElement) => HTMLElement | null | undefined) | null;
  onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void;
  /** It has closed: take it from the page. */
  onClosed: () => void;
}

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

function firstIn(layer: HTMLElement): HTMLElement {
  return layer.querySelector<HTMLElement>(FOCUSABLE) ?? layer;
}

/**
 * A box in the browser's top layer, for as long as it is mounted: nothing of it is in the page
 * before it opens. The browser gives the focus back when it closes.
 */
export function Layer({
  anchor,
  align = 'start',
  kind = 'auto',
  startAt = firstIn,
  className,
  onClosed,
  children,
  ...rest
}: LayerProps) {
  const ref = useRef<HTMLDivElement>(null);

  const open = useEffectEvent((layer: HTMLElement) => {
    layer.showPopover();
    if (anchor.current) place(layer, anchor.current, align);
    startAt?.(layer)?.focus();
  });
  const follow = useEffectEvent((layer: HTMLElement) => {
    if (anchor.current) place(layer, anchor.current, align);
  });

  useLayoutEffect(() => {
    const layer = ref.current;
    if (!layer) return undefined;
    open(layer);
    const move = () => follow(layer);
    const size = new ResizeObserver(move);
    size.observe(layer);
    addEventListener('scroll', move, { capture: true, passive: true });
    addEventListener('resize', move);
    return () => {
      size.disconnect();
      removeEventListener('scroll', move, { capture: true });
      removeEventListener('resize', move);
    };
  }, []);

  function onToggle({ newState, target, currentTarget }: ToggleEvent<HTMLDivElement>) {
    if (newState === 'closed' && target === currentTarget) onClosed();
  }

  return (
    <div
      {...rest}
      ref={ref}
      popover={kind}
      tabIndex={-1}
      onToggle={onToggle}
      className={cx(
        'fixed inset-auto m-0 max-h-[min(70vh,32rem)] max-w-[calc(100vw-1rem)] overflow-auto rounded-lg bg-raised text-sm text-ink shadow-pop outline-none open:animate-rise forced-colors:border',
        className,
      )}
    >
      {children}
    </div>
  );
}
