const sending = new Set<object>();
let quietUntil = 0;

/** A click on a download counts as leaving, and its answer comes after a while. */
const QUIET_MS = 5_000;

/** Has the browser ask before the tab is closed, for as long as someone's uploads are on their way. */
export function warnBeforeLeaving(who: object, active: boolean): void {
  if (active) sending.add(who);
  else sending.delete(who);
  if (sending.size > 0) addEventListener('beforeunload', onUnload);
  else removeEventListener('beforeunload', onUnload);
}

/** What comes now looks like leaving the page to the browser, and is a file that is saved. */
export function expectDownload(): void {
  quietUntil = Date.now() + QUIET_MS;
}

function onUnload(event: BeforeUnloadEvent): void {
  if (Date.now() > quietUntil) event.preventDefault();
}
