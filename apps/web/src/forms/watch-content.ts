import { getContent, getRendered, putContent } from '#src/drafts/form-content.ts';

/** Compares what stands in a form with what was saved. The store of one form. */
export interface ContentWatch {
  /** Takes what the form was made with as saved, and notifies of each change until it is stopped. */
  readonly watch: (form: HTMLFormElement, notify: () => void) => () => void;
  readonly differs: () => boolean;
  /** What stands in the form now is on its way to be saved. */
  readonly markSaved: () => void;
  /** It was refused: what was saved before is what is saved. */
  readonly markRefused: () => void;
  /** Puts back what was saved. */
  readonly discard: () => void;
}

/** @param rendered the form came from the server, and may hold something else by now */
export function createContentWatch(rendered: boolean): ContentWatch {
  let saved: string | null = null;
  let before: string | null = null;
  let now: string | null = null;
  let watched: HTMLFormElement | null = null;
  let changed = () => {};
  return {
    watch(form, notify) {
      const look = () => {
        now = getContent(form);
        notify();
      };
      changed = notify;
      watched = form;
      saved ??= rendered ? getRendered(form) : getContent(form);
      look();
      form.addEventListener('input', look);
      form.addEventListener('change', look);
      return () => {
        form.removeEventListener('input', look);
        form.removeEventListener('change', look);
      };
    },
    differs: () => now !== saved,
    markSaved() {
      before = saved;
      saved = now;
      changed();
    },
    markRefused() {
      saved = before ?? saved;
      before = null;
      changed();
    },
    discard() {
      if (watched && saved !== null) putContent(watched, saved);
    },
  };
}
