/** The forms of this page whose changes are not saved. */
const unsaved = new Set<symbol>();

let question = '';
let confirmed = false;

/**
 * Asks before the page is left, until the returned function is called: by a link, by "back", by
 * closing the tab, and by whatever calls {@link confirmLeave}.
 * @param form the form that has changes
 * @param text what to ask
 */
export function guardLeave(form: symbol, text: string): () => void {
  question = text;
  confirmed = false;
  if (unsaved.size === 0) listen();
  unsaved.add(form);
  return () => {
    unsaved.delete(form);
    if (unsaved.size === 0) stopListening();
  };
}

/** Whether the page may be left; asks if that would lose changes. */
export function confirmLeave(): boolean {
  if (unsaved.size > 0 && !confirmed) confirmed = confirm(question);
  return unsaved.size === 0 || confirmed;
}

function listen(): void {
  document.addEventListener('click', onClick, true);
  addEventListener('beforeunload', onUnload);
  // Not every browser has it: see https://developer.mozilla.org/docs/Web/API/Navigation_API.
  if ('navigation' in window) navigation.addEventListener('navigate', onNavigate);
}

function stopListening(): void {
  document.removeEventListener('click', onClick, true);
  removeEventListener('beforeunload', onUnload);
  if ('navigation' in window) navigation.removeEventListener('navigate', onNavigate);
}

function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || opensElsewhere(event, link)) return;
  if (confirmLeave()) return;
  event.preventDefault();
  event.stopPropagation();
}

function onUnload(event: BeforeUnloadEvent): void {
  if (!confirmed) event.preventDefault();
}

/** "Back" and "forward" within the app; other ways out have been asked about. */
function onNavigate(event: NavigateEvent): void {
  const inApp = event.navigationType === 'traverse' && event.cancelable;
  if (inApp && event.destination.sameDocument && !confirmLeave()) event.preventDefault();
}

function opensElsewhere(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  const here = link.pathname === location.pathname && link.search === location.search;
  const stays = here || link.target === '_blank' || link.hasAttribute('download');
  return modified || event.button !== 0 || stays;
}
