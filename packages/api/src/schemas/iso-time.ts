const DAY = 86_400_000;

let day = Number.NaN;
let prefix = '';

/** The same text as `toISOString()`, several times as fast while moments are of one day. */
export function isoTime(date: Date): string {
  const time = date.getTime();
  const today = Math.floor(time / DAY);
  if (today !== day) {
    prefix = new Date(today * DAY).toISOString().slice(0, -'00:00:00.000Z'.length);
    day = today;
  }
  const ms = time - today * DAY;
  const seconds = Math.floor(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}`;
  return `${prefix}${clock}.${String(ms % 1_000).padStart(3, '0')}Z`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
