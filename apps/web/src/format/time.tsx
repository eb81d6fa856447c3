const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'UTC',
});

/** A moment, written on the server, the same for everyone: in UTC, and to the second on hover. */
export function Time({ at, precise = false }: { at: Date; precise?: boolean }) {
  const moment = `${MOMENT.format(at)} UTC`;
  return (
    <time dateTime={at.toISOString()} title={moment} className="sm:whitespace-nowrap">
      {precise ? moment : DAY.format(at)}
    </time>
  );
}
