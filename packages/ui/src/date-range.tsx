'use client';

import { CalendarDays } from 'lucide-react';
import { type ComponentType, useEffect, useState } from 'react';
import { Button, buttonClass } from './button.tsx';
import type { CalendarProps } from './calendar.tsx';
import { TextField } from './field.tsx';
import { Popover } from './popover.tsx';
import { Spinner } from './spinner.tsx';
import { useUiTexts } from './texts.tsx';

export interface DatePreset {
  readonly label: string;
  /** Days such as 2026-11-29; empty for no bound. */
  readonly from: string;
  readonly to: string;
}

interface DateRangeProps {
  label: string;
  from: string;
  to: string;
  presets: readonly DatePreset[];
  /** The last day that can be chosen, such as 2026-11-29. */
  today: string;
  /** The language the page is in. */
  locale: string;
  onChange: (range: { from: string; to: string }) => void;
  /** The names of the two fields that there are without script. */
  names?: { from: string; to: string };
}

let loaded: ComponentType<CalendarProps> | undefined;

const load = () => import('./calendar.tsx').then(({ Calendar }) => (loaded = Calendar));

/** A span of days: one of the presets, or two days of a calendar, which is loaded when it opens. */
export function DateRange({ names = { from: 'from', to: 'to' }, ...props }: DateRangeProps) {
  const texts = useUiTexts().dates;
  const { label, from, to, presets, today, locale, onChange } = props;
  const preset = presets.find((one) => one.from === from && one.to === to);
  return (
    <>
      <noscript>
        <div className="flex gap-2">
          <TextField label={texts.from} type="date" name={names.from} defaultValue={from} />
          <TextField label={texts.to} type="date" name={names.to} defaultValue={to} />
        </div>
      </noscript>
      <Popover
        label={label}
        triggerClassName={buttonClass('secondary')}
        className="max-sm:max-h-none"
        trigger={
          <>
            <CalendarDays aria-hidden="true" className="size-4 text-ink-3" />
            <span className="sr-only">{label}: </span>
            {preset?.label ?? rangeInWords(from, to, locale)}
          </>
        }
      >
        {(close) => (
          <div className="flex gap-3 max-sm:flex-col">
            <div className="grid content-start gap-0.5 max-sm:grid-cols-2 sm:w-36 sm:border-r sm:border-line sm:pr-3">
              {presets.map((one) => (
                <Button
                  key={one.label}
                  variant="ghost"
                  aria-pressed={one === preset}
                  className="justify-start aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
                  onClick={() => {
                    close();
                    onChange({ from: one.from, to: one.to });
                  }}
                >
                  {one.label}
                </Button>
              ))}
            </div>
            <LoadedCalendar
              from={from}
              to={to}
              today={today}
              locale={locale}
              onRange={(first, last) => {
                close();
                onChange({ from: first, to: last });
              }}
            />
          </div>
        )}
      </Popover>
    </>
  );
}

function LoadedCalendar(props: CalendarProps) {
  const [Loaded, setLoaded] = useState<ComponentType<CalendarProps> | undefined>(() => loaded);
  useEffect(() => void load().then((component) => setLoaded(() => component)), []);
  return Loaded ? <Loaded {...props} /> : <Spinner className="m-auto size-4 text-ink-3" />;
}

function rangeInWords(from: string, to: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const [first, last] = [from, to].map((day) => (day ? new Date(day) : null));
  // Servers and browsers differ in the kind of space around the dash.
  if (first && last) return format.formatRange(first, last).replace(/\s/g, ' ');
  if (first) return `${format.format(first)} –`;
  return last ? `– ${format.format(last)}` : '–';
}
