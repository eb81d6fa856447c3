import { BRAND } from '@gatehouse/brand/brand';

/** The mark. Decorative beside the name. */
export function Mark({ className = 'size-6' }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className={className}>
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <path d={BRAND.mark} className="fill-on-accent" />
    </svg>
  );
}

export function Logo() {
  return (
    <span className="flex items-center gap-2 text-lg font-semibold tracking-tight">
      <Mark />
      {BRAND.name}
    </span>
  );
}
