const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of a moment in a time zone, as `2026-01-31`. */
export function dayIn(moment: Date, timeZone: string): string {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(moment);
}
