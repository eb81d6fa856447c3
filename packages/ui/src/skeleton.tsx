import { cx } from './cx.ts';

/** A quiet stand-in for something on its way. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx('block animate-shimmer rounded-md bg-line', className ?? 'h-4 w-full')}
    />
  );
}
