const ITEMS = '[role^="menuitem"]:not([aria-disabled="true"])';

/** The items of an open menu, in order. */
export function getItems(menu: HTMLElement): HTMLElement[] {
  return Array.from(menu.querySelectorAll<HTMLElement>(ITEMS));
}

/** Moves the focus as the ARIA menu pattern wants: arrows, Home, End, first letters. */
export function moveFocus(menu: HTMLElement, key: string): boolean {
  const items = getItems(menu);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const target = getTarget(items, at, key);
  target?.focus();
  return target !== undefined;
}

function getTarget(items: HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (!/^[\p{L}\p{N}]$/u.test(key)) return undefined;
  const fromHere = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  const letter = key.toLowerCase();
  return fromHere.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter));
}
