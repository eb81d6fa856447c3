import type { ReactNode } from 'react';

interface SecurityRowProps {
  /** Names the part for screen readers and for links to it. */
  id: string;
  title: string;
  description: ReactNode;
  /** A button beside the text, or a form below it: that takes the whole line (`basis-full`). */
  children: ReactNode;
}

/** A way to sign in, and what can be done about it. Stands in a card, one below the other. */
export function SecurityRow({ id, title, description, children }: SecurityRowProps) {
  return (
    <section
      aria-labelledby={id}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4 border-line p-5 not-first:border-t"
    >
      <div className="grid min-w-0 flex-1 basis-72 gap-0.5">
        <h2 id={id} className="text-base">
          {title}
        </h2>
        <p className="max-w-prose text-sm text-ink-2">{description}</p>
      </div>
      {children}
    </section>
  );
}
