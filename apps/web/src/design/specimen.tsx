import type { ReactNode } from 'react';

interface SpecimenProps {
  /** The component's name, and the name of its picture. */
  name: string;
  /** What a reader of the page should know about using it. */
  rule: string;
  children: ReactNode;
}

/** One component in its states. */
export function Specimen({ name, rule, children }: SpecimenProps) {
  return (
    <section
      aria-labelledby={`specimen-${name}`}
      data-specimen={name}
      className="grid content-start gap-3 border-t border-line py-5"
    >
      <div className="grid gap-0.5">
        <h2 id={`specimen-${name}`} className="text-base">
          {name}
        </h2>
        <p className="max-w-prose text-sm text-ink-2">{rule}</p>
      </div>
      <div className="flex flex-wrap items-start gap-4">{children}</div>
    </section>
  );
}
