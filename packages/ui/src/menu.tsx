'use client';

import type { KeyboardEvent, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Layer } from './layer.tsx';
import { getItems, moveFocus } from './menu-keys.ts';
import type { Align } from './place.ts';
import { useLayer } from './use-layer.ts';
import { useReady } from './use-ready.ts';

interface MenuProps {
  /** Names the menu for screen readers. */
  label: string;
  /** What the button shows; its text is the button's name. */
  trigger: ReactNode;
  triggerClassName: string;
  align?: Align;
  className?: string;
  /** Brings what the menu shows, before it opens; asked for already when the button is pointed at. */
  prepare?: () => Promise<void>;
  children: ReactNode;
}

/**
 * A button that opens a menu in the browser's top layer (the popover API). Its items are in the
 * page only while it is open: a list of a hundred rows has a hundred menus.
 */
export function Menu({
  label,
  trigger,
  triggerClassName,
  align = 'start',
  className,
  prepare,
  children,
}: MenuProps) {
  const ready = useReady();
  const { open, close, trigger: opens, layer } = useLayer(prepare);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Tab') return close();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (moveFocus(event.currentTarget, event.key)) event.preventDefault();
  }

  return (
    <>
      <button
        {...opens}
        type="button"
        disabled={!ready}
        onPointerEnter={prepare && (() => void prepare())}
        aria-haspopup="menu"
        className={triggerClassName}
      >
        {trigger}
      </button>
      {open && (
        <Layer
          {...layer}
          role="menu"
          aria-label={label}
          align={align}
          startAt={(menu) => getItems(menu)[0]}
          onKeyDown={onKeyDown}
          onClick={close}
          className={cx('min-w-48 p-1', className)}
        >
          {children}
        </Layer>
      )}
    </>
  );
}

const ITEM =
  'flex h-8 w-full items-center gap-2.5 rounded-md px-2.5 text-left outline-none hover:bg-hover focus-visible:bg-hover focus-visible:outline-none max-sm:h-11 [&_svg]:size-4 [&_svg]:shrink-0';

/** The look of a menu's line, for links that the host draws with role="menuitem". */
export function menuItemClass(className?: string): string {
  return cx(ITEM, '[&_svg]:text-ink-3', className);
}

interface MenuItemProps {
  onSelect: () => void;
  danger?: boolean;
  children: ReactNode;
}

export function MenuItem({ onSelect, danger = false, children }: MenuItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={onSelect}
      className={danger ? cx(ITEM, 'text-danger-ink') : menuItemClass()}
    >
      {children}
    </button>
  );
}

export function MenuSeparator() {
  return <div role="separator" className="-mx-1 my-1 h-px bg-line" />;
}
