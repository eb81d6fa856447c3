import { useFormatter, useTimeZone } from 'next-intl';

/** A moment in the reader's language and time zone; to the second on hover, or at once. */
export function Time({ at, precise = false }: { at: Date; precise?: boolean }) {
  const format = useFormatter();
  const timeZone = useTimeZone();
  const moment = format.dateTime(at, { ...MOMENT, timeZone });
  return (
    <time dateTime={at.toISOString()} title={moment} className="sm:whitespace-nowrap">
      {precise ? moment : format.dateTime(at, { dateStyle: 'medium', timeZone })}
    </time>
  );
}

const MOMENT = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const;
