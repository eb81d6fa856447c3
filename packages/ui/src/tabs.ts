import { cx } from './cx.ts';

/** The look of the row that holds tabs; it scrolls where they have no room. */
export const TABS_CLASS =
  'flex gap-x-5 overflow-x-auto text-base shadow-[inset_0_-1px_0_var(--color-line)]';

/** The look of one tab, a link that the host draws; the one that is open has aria-current. */
export function tabClass(open: boolean): string {
  return cx(
    'shrink-0 rounded-t-sm border-b-2 -outline-offset-2 pt-1 pb-2.5 font-medium max-sm:min-w-11 max-sm:pt-2.5 max-sm:pb-3 max-sm:text-center whitespace-nowrap',
    open
      ? 'border-accent text-ink forced-colors:border-[Highlight]'
      : 'border-transparent text-ink-2 hover:text-ink forced-colors:border-b-0 forced-colors:pb-3',
  );
}
