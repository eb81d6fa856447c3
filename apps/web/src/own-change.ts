/** Milliseconds within which a change that comes back is taken for one's own. */
const OWN_MS = 4_000;

let changedAt = -Infinity;

/** This tab has just sent a change. */
export function noteOwnChange(): void {
  changedAt = performance.now();
}

/** Has this tab sent a change a moment ago? */
export function hasJustChanged(): boolean {
  return performance.now() - changedAt < OWN_MS;
}
