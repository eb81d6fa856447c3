/** Compares what stands in a form with what was saved. The store of one form. */
export interface ContentWatch {
  /** Takes what stands in the form as saved, and notifies of each change until it is stopped. */
  readonly watch: (form: HTMLFormElement, notify: () => void) => () => void;
  readonly differs: () => boolean;
  /** What stands in the form now is saved. */
  readonly markSaved: () => void;
}

export function createContentWatch(): ContentWatch {
  let saved: string | null = null;
  let now: string | null = null;
  let changed = () => {};
  return {
    watch(form, notify) {
      const look = () => {
        now = getContent(form);
        notify();
      };
      changed = notify;
      saved = getContent(form);
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
      saved = now;
      changed();
    },
  };
}

/** Files are left out: they are sent as soon as they are chosen. */
function getContent(form: HTMLFormElement): string {
  return JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
}
