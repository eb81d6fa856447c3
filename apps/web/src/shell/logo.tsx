/** The mark: a gate, seen from the front. Decorative beside the name. */
export function Mark({ className = 'size-6' }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className={className}>
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <path
        d="M5.5 18.5V6.75h2.6v1.7h2.6v-1.7h2.6v1.7h2.6v-1.7h2.6V18.5h-3.4v-2.6a3.1 3.1 0 0 0-6.2 0v2.6Z"
        className="fill-on-accent"
      />
    </svg>
  );
}

export function Logo() {
  return (
    <span className="flex items-center gap-2 text-lg font-semibold tracking-tight">
      <Mark />
      Gatehouse
    </span>
  );
}
