'use client';

import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type ToggleEvent,
  useId,
  useRef,
} from 'react';
import { cx } from './cx.ts';
import { getItems, moveFocus } from './menu-keys.ts';
import { useReady } from './use-ready.ts';

const GAP = 6;

interface MenuProps {
  /** Names the menu for screen readers. */
  label: string;
  /** What the button shows; its text is the button's name. */
  trigger: ReactNode;
  triggerClassName: string;
  align?: 'start' | 'end';
  className?: string;
  children: ReactNode;
}

/** A button that opens a menu in the browser's top layer (the popover API). */
export function Menu({
  label,
  trigger,
  triggerClassName,
  align = 'start',
  className,
  children,
}: MenuProps) {
  const id = useId();
  const ready = useReady();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  /** Opens it here, not by the attribute, so that the focus is in the menu at the next key. */
  function onTrigger(event: MouseEvent<HTMLButtonElement>) {
    event.preventDefault();
    if (!button.current || !menu.current?.togglePopover()) return;
    place(menu.current, button.current, align);
    getItems(menu.current)[0]?.focus();
  }

  function onToggle(event: ToggleEvent<HTMLDivElement>) {
    button.current?.setAttribute('aria-expanded', String(event.newState === 'open'));
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Tab') return menu.current?.hidePopover();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (menu.current && moveFocus(menu.current, event.key)) event.preventDefault();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        disabled={!ready}
        popoverTarget={id}
        onClick={onTrigger}
        aria-haspopup="menu"
        aria-expanded="false"
        className={triggerClassName}
      >
        {trigger}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onToggle={onToggle}
        onKeyDown={onKeyDown}
        onClick={() => menu.current?.hidePopover()}
        className={cx(
          'fixed inset-auto m-0 max-h-[70vh] min-w-48 overflow-auto rounded-lg bg-raised p-1 text-sm text-ink shadow-pop open:animate-rise',
          className,
        )}
      >
        {children}
      </div>
    </>
  );
}

/** Below the button, or above it where there is more room. */
function place(menu: HTMLElement, button: HTMLElement, align: 'start' | 'end') {
  const from = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = from.bottom + GAP;
  const top = below + height > innerHeight && from.top > height ? from.top - GAP - height : below;
  const left = align === 'end' ? from.right - width : from.left;
  const furthest = document.documentElement.clientWidth - width - 8;
  menu.style.top = `${top}px`;
  menu.style.left = `${Math.max(8, Math.min(left, furthest))}px`;
}

const ITEM =
  'flex h-8 w-full items-center gap-2.5 rounded-md px-2.5 text-left outline-none hover:bg-hover focus-visible:bg-hover focus-visible:outline-none max-sm:h-10 [&_svg]:size-4 [&_svg]:shrink-0';

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
