'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import type { ApiProblem } from '#src/api-client.ts';
import { ProblemNotice } from './problem-notice.tsx';

interface FormProps {
  /** Names the form for screen readers, where no heading does. */
  label?: string;
  problem: ApiProblem | null;
  onSubmit: (values: FormData) => void;
  className?: string;
  children: ReactNode;
}

/**
 * A form that is sent by script. What was typed stays after an error, and the focus goes to the
 * first field at fault. `method="post"` keeps the values out of the address, come what may.
 */
export function Form({ label, problem, onSubmit, className = 'grid gap-4', children }: FormProps) {
  const ref = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (problem) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);

  return (
    <form
      ref={ref}
      method="post"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget));
      }}
      className={className}
    >
      <ProblemNotice problem={problem} />
      {children}
    </form>
  );
}

/** The trimmed text of a form's field. */
export function textOf(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
