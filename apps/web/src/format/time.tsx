import { useFormatter, useNow, useTimeZone } from 'next-intl';

interface TimeProps {
  at: Date;
  /** To the second, at once. */
  precise?: boolean;
  /** How long ago, or in how long. */
  relative?: boolean;
}

/** A moment in the reader's language and time zone, to the second on hover. */
export function Time({ at, precise = false, relative = false }: TimeProps) {
  const format = useFormatter();
  const timeZone = useTimeZone();
  const moment = format.dateTime(at, { ...MOMENT, timeZone });
  return (
    <time dateTime={at.toISOString()} title={moment} className="sm:whitespace-nowrap">
      {relative ? (
        <Distance at={at} />
      ) : precise ? (
        moment
      ) : (
        format.dateTime(at, { dateStyle: 'medium', timeZone })
      )}
    </time>
  );
}

const MINUTE_MS = 60_000;

/**
 * "3 days ago". The server counts from its own clock a little earlier than the browser does, and its
 * words stay until the row changes.
 */
function Distance({ at }: { at: Date }) {
  const format = useFormatter();
  const now = useNow();
  const recent = Math.abs(now.getTime() - at.getTime()) < MINUTE_MS;
  return <span suppressHydrationWarning>{format.relativeTime(recent ? now : at, now)}</span>;
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
