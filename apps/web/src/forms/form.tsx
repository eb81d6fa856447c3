'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { restoreDraft } from '#src/drafts/drafts.ts';
import type { Faults } from './field-errors.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { ChangedProvider, useUnsaved } from './use-changed.ts';

interface FormProps {
  faults: Faults<string>;
  onSubmit: (values: FormData) => void;
  className?: string;
  /** It shows what is saved: asks before someone leaves it with changes. */
  asks?: boolean;
  /** It is being sent: whoever shows that there is something to save goes on showing it. */
  pending?: boolean;
  children: ReactNode;
}

/**
 * A form that is sent by script. What was typed stays after an error, and the focus goes to the
 * first field at fault. Before the script is there, `method="dialog"` sends nothing anywhere: the
 * values stay in the fields, out of addresses and requests.
 */
export function Form({
  faults,
  onSubmit,
  className = 'grid gap-4',
  asks = false,
  pending = false,
  children,
}: FormProps) {
  const ref = useRef<HTMLFormElement>(null);
  const { problem } = faults;
  const { changed, markSaved, discard } = useUnsaved(ref, asks, { problem, pending });

  // After a sign-in in between: what the same person had typed into this form.
  useEffect(() => {
    if (ref.current) restoreDraft(ref.current);
  }, []);

  useEffect(() => {
    if (problem) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);

  return (
    <form
      ref={ref}
      method="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (asks && !changed) return;
        markSaved();
        onSubmit(new FormData(event.currentTarget));
      }}
      className={className}
    >
      <ProblemNotice problem={faults.rest} />
      <ChangedProvider value={{ changed: changed || !asks, discard }}>{children}</ChangedProvider>
    </form>
  );
}

/**
 * The value of a select.
 * @throws TypeError for none of its options
 */
export function getChoice<T extends string>(
  values: FormData,
  name: string,
  options: readonly T[],
): T {
  const [choice] = getChosen(values, name, options);
  if (choice === undefined) throw new TypeError(`"${name}" has no such option`);
  return choice;
}

/** Which of the options are chosen in a group of checkboxes. */
export function getChosen<T extends string>(
  values: FormData,
  name: string,
  options: readonly T[],
): T[] {
  const chosen = values.getAll(name);
  return options.filter((option) => chosen.includes(option));
}

/** The trimmed text of a form's field. */
export function getText(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
