/** A palette that has not come by then will not come. */
const TIMEOUT_MS = 10_000;

let heard: { text: string; stop: () => void } | null = null;

/** Keeps what is typed from now on, while the palette is on its way. */
export function hearEarlyKeys(): void {
  if (heard) return;
  const stop = () => {
    document.removeEventListener('keydown', onKeyDown, true);
    clearTimeout(timer);
    heard = null;
  };
  const timer = setTimeout(stop, TIMEOUT_MS);
  const keys = { text: '', stop };
  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace') keys.text = keys.text.slice(0, -1);
    else if ([...event.key].length === 1) keys.text += event.key;
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  document.addEventListener('keydown', onKeyDown, true);
  heard = keys;
}

/** Hands over what was typed up to now, if anything; the field has the keys from here on. */
export function takeEarlyKeys(put: (text: string) => void): void {
  const text = heard?.text ?? '';
  heard?.stop();
  if (text !== '') put(text);
}
