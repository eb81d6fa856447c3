import { cx } from './cx.ts';
import { LIST_ID } from './table.tsx';

const LINK =
  'sr-only rounded-md bg-accent font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20 focus:px-3 focus:py-2 max-sm:focus:py-3';

interface SkipLinksProps {
  content: string;
  list: string;
}

/** Seen with the focus only: past the frame, and on pages with a list past its filters and its head. */
export function SkipLinks({ content, list }: SkipLinksProps) {
  return (
    <>
      <a href="#main" className={LINK}>
        {content}
      </a>
      <a href={`#${LIST_ID}`} className={cx(LINK, '[body:not(:has(#list))_&]:hidden')}>
        {list}
      </a>
    </>
  );
}
