'use client';

import { showToast } from '@gatehouse/ui/toast';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { restoreDraft } from '#src/drafts/drafts.ts';
import { hasJustChanged } from '#src/own-change.ts';
import type { Faults } from './field-errors.ts';
import { ProblemNotice } from './problem-notice.tsx';
import type { SavedValues } from './saved-values.ts';
import { ChangedProvider, useUnsaved } from './use-changed.ts';

// Seldom shown, and part of every page with a form.
const ChangedMeanwhile = dynamic(
  () => import('./changed-meanwhile.tsx').then((module) => module.ChangedMeanwhile),
  { ssr: false },
);

interface FormProps {
  faults: Faults<string>;
  onSubmit: (values: FormData) => void;
  className?: string;
  /** It shows what is saved: asks before someone leaves it with changes. */
  asks?: boolean;
  /** It is being sent: whoever shows that there is something to save goes on showing it. */
  pending?: boolean;
  /**
   * What the page says is saved, by the names of fields. What someone else saves meanwhile comes into
   * the fields that were not touched; for the others one is asked (decision 0137).
   */
  saved?: SavedValues;
  /** Shows what is saved, in a form whose fields are not all there from the beginning. */
  onTheirs?: () => void;
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
  saved,
  onTheirs,
  children,
}: FormProps) {
  const ref = useRef<HTMLFormElement>(null);
  const t = useTranslations('common.changedMeanwhile');
  const router = useRouter();
  const { problem } = faults;
  const isStale = problem?.code === 'resource.changed';
  const unsaved = useUnsaved(ref, {
    ...{ asks, saved, problem, pending },
    onFollowed: () => {
      onTheirs?.();
      if (!hasJustChanged()) showToast({ tone: 'good', text: t('followed') });
    },
  });
  const { changed, markSaved, discard, conflicts, settle } = unsaved;

  // After a sign-in in between: what the same person had typed into this form.
  useEffect(() => {
    if (ref.current) restoreDraft(ref.current);
  }, []);

  // What has changed comes with the page.
  useEffect(() => {
    if (isStale) router.refresh();
  }, [problem, isStale, router]);

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
        if (conflicts.length > 0) {
          ref.current?.querySelector<HTMLElement>('[data-clash]')?.focus();
          return;
        }
        if (asks && !changed) return;
        markSaved();
        onSubmit(new FormData(event.currentTarget));
      }}
      className={className}
    >
      {!isStale && <ProblemNotice problem={faults.rest} />}
      <div role="status" className="empty:hidden">
        {(isStale || conflicts.length > 0) && (
          <ChangedMeanwhile
            conflicts={conflicts}
            isRefused={isStale}
            onTheirs={() => {
              settle('theirs');
              onTheirs?.();
            }}
            onMine={() => settle('mine')}
          />
        )}
      </div>
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
