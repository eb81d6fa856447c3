import { type MouseEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * What a button and the layer it opens have in common. The layer is in the page only while it is
 * open, and opens at once instead of by the attribute, so that the focus is inside at the next key.
 * @param prepare brings what the layer shows, before it opens
 */
export function useLayer(prepare?: () => Promise<void>) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);

  const close = () => document.getElementById(id)?.hidePopover();

  async function onTrigger(event: MouseEvent) {
    event.preventDefault();
    if (document.getElementById(id)?.matches(':popover-open')) return close();
    if (prepare) await prepare();
    // One that has just closed is still in the page, until the browser tells of it.
    flushSync(() => setOpen(false));
    flushSync(() => setOpen(true));
  }

  return {
    open,
    close,
    /** Of the button. */
    trigger: {
      ref: anchor,
      popoverTarget: id,
      onClick: (event: MouseEvent) => void onTrigger(event),
      'aria-expanded': open,
    },
    /** Of the layer. */
    layer: { id, anchor, onClosed: () => setOpen(false) },
  };
}
