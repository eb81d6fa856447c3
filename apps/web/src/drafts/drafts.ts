import { type Field, isBox, putValue } from './form-content.ts';

/**
 * What was typed into forms, kept in this tab while its person signs in again. Never a password or
 * a code, and never for anyone else: the next user who signs in finds only what is theirs.
 */
const KEY = 'gatehouse.drafts';

/** A form's fields by their names. */
type Draft = Readonly<Record<string, string>>;

interface Drafts {
  readonly owner: string;
  /** By the address of the page and the names of the form's fields. */
  readonly forms: Readonly<Record<string, Draft>>;
}

let owner: string | null = null;

/** Says whose pages these are; what someone else has left is forgotten. */
export function ownDrafts(userId: string): void {
  owner = userId;
  if (read()?.owner !== userId) forgetDrafts();
}

function forgetDrafts(): void {
  sessionStorage.removeItem(KEY);
}

/** Keeps what stands in the forms of this page. */
export function keepDrafts(): void {
  if (owner === null) return;
  const forms: Record<string, Draft> = {};
  for (const form of document.querySelectorAll('form')) {
    const fields = [...form.elements].filter(isPlain);
    const draft = Object.fromEntries(fields.map((field) => [getSlot(field), getValue(field)]));
    if (fields.length > 0) forms[getDraftKey(form)] = draft;
  }
  sessionStorage.setItem(KEY, JSON.stringify({ owner, forms } satisfies Drafts));
}

/** Puts back what stood in this form, once. */
export function restoreDraft(form: HTMLFormElement): void {
  const drafts = read();
  if (!drafts || owner === null || drafts.owner !== owner) return;
  const { [getDraftKey(form)]: draft, ...forms } = drafts.forms;
  if (!draft) return;
  for (const field of [...form.elements].filter(isPlain)) {
    const value = draft[getSlot(field)];
    if (value === undefined || value === getValue(field)) continue;
    // So that whatever listens hears of it.
    if (isBox(field)) field.click();
    else putValue(field, value);
  }
  sessionStorage.setItem(KEY, JSON.stringify({ owner, forms } satisfies Drafts));
}

/** A field whose text may be kept in the clear. */
function isPlain(element: Element): element is Field {
  if (element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) {
    return element.name !== '';
  }
  if (!(element instanceof HTMLInputElement) || element.name === '') return false;
  if (isBox(element)) return true;
  return ['text', 'email', 'search', 'url'].includes(element.type) && isNoCode(element);
}

/** Boxes of one name are told apart by their values. */
function getSlot(field: Field): string {
  return isBox(field) ? `${field.name}=${field.value}` : field.name;
}

function getValue(field: Field): string {
  return isBox(field) ? String(field.checked) : field.value;
}

function isNoCode({ autocomplete }: HTMLInputElement): boolean {
  return autocomplete !== 'one-time-code';
}

function getDraftKey(form: HTMLFormElement): string {
  const names = [...form.elements].filter(isPlain).map(({ name }) => name);
  return `${location.pathname} ${names.join(',')}`;
}

function read(): Drafts | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Drafts | null;
  } catch {
    return null;
  }
}
