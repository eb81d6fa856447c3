'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { addMonths, dayForKey, firstDayOfWeek, getMonth, getWeeks } from './calendar-days.ts';
import { cx } from './cx.ts';
import { useUiTexts } from './texts.tsx';

export interface CalendarProps {
  /** Days such as 2026-11-29; empty where nothing is chosen. */
  from: string;
  to: string;
  /** The last day that can be chosen, and where the calendar opens. */
  today: string;
  locale: string;
  onRange: (from: string, to: string) => void;
}

const format = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });

/** A month in which two days are chosen, one after the other. Arrows, Home, End, Page keys move. */
export function Calendar({ from, to, today, locale, onRange }: CalendarProps) {
  const { previousMonth, nextMonth } = useUiTexts().dates;
  const [at, setAt] = useState(to || from || today);
  const [start, setStart] = useState<string | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const follow = useRef(false);
  const firstDay = firstDayOfWeek(locale);
  const weeks = getWeeks(getMonth(at), firstDay);
  const [first, last] = start === null ? [from, to] : start < at ? [start, at] : [at, start];
  const names = format(locale, { weekday: 'long' });
  const short = format(locale, { weekday: 'short' });
  const full = format(locale, { dateStyle: 'full' });
  const title = format(locale, { month: 'long', year: 'numeric' });

  useEffect(() => {
    if (follow.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    follow.current = false;
  }, [at]);

  function onKeyDown(event: KeyboardEvent) {
    const next = dayForKey(event.key, at, firstDay);
    if (next === undefined) return;
    event.preventDefault();
    follow.current = true;
    setAt(next > today ? today : next);
  }

  function pick(day: string) {
    setAt(day);
    if (start === null) return setStart(day);
    setStart(null);
    onRange(...(start < day ? ([start, day] as const) : ([day, start] as const)));
  }

  const turn = (months: number) => {
    const next = addMonths(at, months);
    setAt(next > today ? today : next);
  };

  return (
    <div className="grid gap-2">
      <div className="flex items-center justify-between">
        <Button variant="ghost" size="icon" aria-label={previousMonth} onClick={() => turn(-1)}>
          <ChevronLeft aria-hidden="true" className="size-4" />
        </Button>
        <p aria-live="polite" className="text-sm font-semibold">
          {title.format(new Date(at))}
        </p>
        <Button
          variant="ghost"
          size="icon"
          aria-label={nextMonth}
          disabled={getMonth(at) >= getMonth(today)}
          onClick={() => turn(1)}
        >
          <ChevronRight aria-hidden="true" className="size-4" />
        </Button>
      </div>
      <table ref={grid} role="grid" aria-label={title.format(new Date(at))} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th
                key={day}
                scope="col"
                abbr={names.format(new Date(day))}
                className="h-7 text-xs font-medium text-ink-2"
              >
                {short.format(new Date(day))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td
                  key={day}
                  role="gridcell"
                  aria-selected={first !== '' && day >= first && day <= last}
                  className={cx(
                    'p-0 text-center',
                    first !== '' && day > first && day < last && 'bg-accent-soft',
                    first !== last && day === first && 'rounded-l-md bg-accent-soft',
                    first !== last && day === last && 'rounded-r-md bg-accent-soft',
                  )}
                >
                  <button
                    type="button"
                    tabIndex={day === at ? 0 : -1}
                    disabled={day > today}
                    aria-label={full.format(new Date(day))}
                    aria-current={day === today ? 'date' : undefined}
                    onClick={() => pick(day)}
                    onPointerEnter={() => start !== null && day <= today && setAt(day)}
                    className={cx(
                      'size-9 rounded-md text-sm disabled:text-ink-3 disabled:opacity-50 max-sm:size-11',
                      day === first || day === last
                        ? 'bg-accent text-on-accent forced-colors:border-2 forced-colors:border-[Highlight]'
                        : 'hover:bg-hover aria-[current]:font-bold aria-[current]:text-accent-ink',
                      getMonth(day) !== getMonth(at) &&
                        day !== first &&
                        day !== last &&
                        'text-ink-3',
                    )}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
