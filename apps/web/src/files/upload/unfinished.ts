import { cleanText } from '@gatehouse/domain/visible-text';

/** Notes of this browser: when the file of an upload was last changed, by the id of the upload. */
const KEY = 'gatehouse.uploads';
const MAX_NOTES = 100;

type Notes = Readonly<Record<string, number>>;

/** An upload that was begun and not finished, as the API tells it. */
export interface Unfinished {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** Notes which file is being uploaded. No name: others may look at this browser. */
export function noteUpload(id: string, file: File): void {
  const others = Object.entries(readNotes()).filter(([one]) => one !== id);
  write(Object.fromEntries([...others, [id, file.lastModified]].slice(-MAX_NOTES)) as Notes);
}

/** The upload has ended. */
export function forgetUpload(id: string): void {
  const { [id]: _ended, ...rest } = readNotes();
  write(rest);
}

/**
 * Is this the file that the upload was begun with? Name, size and time of its last change say so;
 * where this browser does not know the time, no file does: parts of two files would make one.
 */
export function isSameFile({ id, name, size }: Unfinished, file: File): boolean {
  // The API keeps a name in one form: composed, where some systems name files in parts.
  const sameName = name === cleanText(file.name);
  return sameName && size === file.size && readNotes()[id] === file.lastModified;
}

/** Was this upload begun in this browser? */
export function isNoted(id: string): boolean {
  return id in readNotes();
}

function readNotes(): Notes {
  try {
    const notes: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof notes === 'object' && notes !== null ? (notes as Notes) : {};
  } catch {
    return {};
  }
}

function write(notes: Notes): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(notes));
  } catch {
    // No room, or not permitted: the upload works, and cannot go on after a reload.
  }
}
