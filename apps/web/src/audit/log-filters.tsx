'use client';

import { buttonClass } from '@gatehouse/ui/button';
import { DateRange } from '@gatehouse/ui/date-range';
import { Input } from '@gatehouse/ui/input';
import { Spinner } from '@gatehouse/ui/spinner';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useTransition } from 'react';
import { useTypedSearch } from '#src/shell/use-typed-search.ts';
import type { AuditQuery } from './audit-query.ts';
import { auditUrl } from './audit-url.ts';

const DAY_MS = 86_400_000;

interface LogFiltersProps {
  path: string;
  query: AuditQuery;
  /** The day that it is where the reader is. */
  today: string;
  /** The choice of an action. */
  children: ReactNode;
}

/** What the log is searched for. It acts as one types and chooses; without a script, by a button. */
export function LogFilters({ path, query, today, children }: LogFiltersProps) {
  const t = useTranslations('auditLog.filter');
  const locale = useLocale();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [pending, startTransition] = useTransition();
  const { text = '', action = '', actor, target, from = '', to = '' } = query;

  function search(days: { from: string; to: string }) {
    const fields = new FormData(form.current ?? undefined);
    const said = (value: FormDataEntryValue | null) => String(value ?? '').trim() || undefined;
    const href = auditUrl(path, {
      text: said(fields.get('text')),
      action: said(fields.get('action')),
      actor,
      target,
      from: said(days.from),
      to: said(days.to),
    });
    startTransition(() => router.replace(href, { scroll: false }));
  }
  const { field, later, now } = useTypedSearch(text, () => search({ from, to }));

  // A link that clears all filters clears the choice too.
  useEffect(() => {
    const choice = form.current?.querySelector('select');
    if (choice) choice.value = action;
  }, [action]);

  return (
    <form
      ref={form}
      action={path}
      role="search"
      aria-label={t('label')}
      onSubmit={(event) => {
        event.preventDefault();
        now();
      }}
      onChange={({ target: changed }) => {
        if (changed instanceof HTMLSelectElement) search({ from, to });
      }}
      className="flex flex-wrap items-center gap-2"
    >
      <span className="relative w-full sm:w-72">
        <Input
          ref={field}
          aria-label={t('text')}
          type="search"
          name="text"
          maxLength={100}
          autoComplete="off"
          placeholder={t('textHint')}
          defaultValue={text}
          onInput={later}
          className="w-full"
        />
        {pending && <Spinner className="absolute top-2 right-8 text-ink-3 max-sm:top-3" />}
      </span>
      {children}
      {Object.entries({ actor, target }).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <DateRange
        label={t('dates')}
        from={from}
        to={to}
        today={today}
        locale={locale}
        presets={[
          { label: t('anyTime'), from: '', to: '' },
          { label: t('today'), from: today, to: today },
          { label: t('days', { days: 7 }), from: daysBefore(today, 6), to: today },
          { label: t('days', { days: 30 }), from: daysBefore(today, 29), to: today },
        ]}
        onChange={search}
      />
      <noscript>
        <button type="submit" className={buttonClass('primary')}>
          {t('submit')}
        </button>
      </noscript>
    </form>
  );
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
}
