/** Days are texts such as 2026-11-29, months such as 2026-11: no time zone takes part. */
const utc = (day: string) => new Date(`${day}T00:00:00Z`);
const text = (date: Date) => date.toISOString().slice(0, 10);

/** The day so many days later, or earlier. */
export function addDays(day: string, count: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return text(date);
}

/** The same day so many months later; the last of the month where it has none. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, of = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return text(new Date(Date.UTC(year, month - 1 + count, Math.min(of, last))));
}

/** The month that a day is in. */
export function getMonth(day: string): string {
  return day.slice(0, 7);
}

/** @returns 1 for Monday to 7 for Sunday */
export function weekday(day: string): number {
  return utc(day).getUTCDay() || 7;
}

/** The first day of the week that a day is in. */
export function startOfWeek(day: string, firstDay: number): string {
  return addDays(day, -((weekday(day) - firstDay + 7) % 7));
}

/** The weeks that a month touches, each of seven days, some of them of the months around it. */
export function getWeeks(month: string, firstDay: number): readonly (readonly string[])[] {
  const weeks: string[][] = [];
  for (
    let start = startOfWeek(`${month}-01`, firstDay);
    weeks.length === 0 || getMonth(start) === month;
    start = addDays(start, 7)
  ) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(start, index)));
  }
  return weeks;
}

/** The day a week begins with where a language is at home: Monday where that is not known. */
export function firstDayOfWeek(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
  };
  return known.getWeekInfo?.().firstDay ?? 1;
}

/** The day that a key leads to from another; undefined for other keys. */
export function dayForKey(key: string, day: string, firstDay: number): string | undefined {
  const start = startOfWeek(day, firstDay);
  const moves: Readonly<Record<string, string>> = {
    ArrowLeft: addDays(day, -1),
    ArrowRight: addDays(day, 1),
    ArrowUp: addDays(day, -7),
    ArrowDown: addDays(day, 7),
    Home: start,
    End: addDays(start, 6),
    PageUp: addMonths(day, -1),
    PageDown: addMonths(day, 1),
  };
  return moves[key];
}
