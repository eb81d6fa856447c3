/** Where one went by the palette lately, in this tab: names of a tenant stay in no browser. */
const KEY = 'gatehouse.recent';
const MOST = 5;

export interface Recent {
  readonly name: string;
  readonly href: string;
}

/** The latest first. */
export function readRecent(): readonly Recent[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as Recent[];
  } catch {
    return [];
  }
}

/** Notes that one went there. */
export function noteRecent({ name, href }: Recent): void {
  const others = readRecent().filter((one) => one.href !== href);
  try {
    sessionStorage.setItem(KEY, JSON.stringify([{ name, href }, ...others].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing has nothing recent.
  }
}
