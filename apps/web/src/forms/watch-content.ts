import {
  getContent,
  getRendered,
  getValues,
  putContent,
  toContent,
} from '#src/drafts/form-content.ts';
import { type Conflict, type SavedValues, toConflict, toFormValues } from './saved-values.ts';

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
  /**
   * Takes what the page now says is saved. Fields that were not touched follow; what was typed stays.
   * @returns the names of the fields that followed
   */
  readonly follow: (saved: SavedValues) => readonly string[];
  /** The fields that were typed in here and saved by someone else; none once one has chosen. */
  readonly getConflicts: () => readonly Conflict[];
  /** Ends the conflicts: with what is saved, or with what was typed. */
  readonly settle: (choice: 'theirs' | 'mine') => void;
}

const NONE: readonly Conflict[] = [];

/** @param rendered the form came from the server, and may hold something else by now */
export function createContentWatch(rendered: boolean): ContentWatch {
  let saved: string | null = null;
  let before: string | null = null;
  let now: string | null = null;
  let watched: HTMLFormElement | null = null;
  let changed = () => {};
  let known: SavedValues | null = null;
  let conflicts = NONE;

  const put = (names?: readonly string[]) => {
    if (watched && saved !== null) putContent(watched, saved, names);
  };
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
      put();
      conflicts = NONE;
      changed();
    },
    follow(theirs) {
      const earlier = known;
      known = theirs;
      if (!watched || !earlier || saved === null || now === null) return [];
      const form = watched;
      const base = saved;
      const here = now;
      const news = Object.keys(theirs).filter((name) => !isSame(theirs[name], earlier[name]));
      const values = new Map(news.map((name) => [name, toFormValues(form, name, theirs)]));
      const isTouched = (name: string) => !isSame(getValues(here, name), getValues(base, name));
      const differing = news.filter((name) => !isSame(getValues(here, name), values.get(name)));
      const rest = (JSON.parse(base) as [string, string][]).filter(([name]) => !values.has(name));
      const fresh = news.flatMap((name) => (values.get(name) ?? []).map((one) => [name, one]));
      saved = toContent([...rest, ...(fresh as [string, string][])]);
      const followed = differing.filter((name) => !isTouched(name));
      put(followed);
      const clashes = differing.filter(isTouched);
      conflicts = [
        ...conflicts.filter(({ name }) => !news.includes(name)),
        ...clashes.map((name) => toConflict(form, name, values.get(name) ?? [])),
      ];
      now = getContent(form);
      changed();
      return followed;
    },
    getConflicts: () => conflicts,
    settle(choice) {
      if (choice === 'theirs') put(conflicts.map(({ name }) => name));
      conflicts = NONE;
      changed();
    },
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
