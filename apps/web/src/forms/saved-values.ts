import { type Field, getFields, isBox } from '#src/drafts/form-content.ts';

/** What is saved of a form's fields, by their names: a text, whether a box is ticked, or the chosen ones. */
export type SavedValues = Readonly<
  Record<string, string | number | boolean | null | readonly string[]>
>;

/** A field that someone else has saved otherwise than it was typed here. */
export interface Conflict {
  readonly name: string;
  /** As the form calls the field. */
  readonly label: string;
  /** What is saved now, in words; null where that is more than one value. */
  readonly theirs: string | null;
}

/** The values of a field as a form would send them. */
export function toFormValues(form: HTMLFormElement, name: string, saved: SavedValues): string[] {
  const value = saved[name] ?? '';
  const fields = getFields(form).filter((field) => field.name === name);
  const boxes = fields.filter(isBox);
  if (boxes.length === 0) return typeof value === 'object' ? [...value] : [String(value)];
  const [first] = boxes;
  const chosen = typeof value === 'boolean' ? (value && first ? [first.value] : []) : value;
  const wanted = Array.isArray(chosen) ? chosen : [String(chosen)];
  // In the order of the form, and without those that it does not offer.
  return boxes.filter((box) => wanted.includes(box.value)).map((box) => box.value);
}

/** Names a field and what is saved of it, as its form does. */
export function toConflict(form: HTMLFormElement, name: string, values: string[]): Conflict {
  const [field] = getFields(form).filter((one) => one.name === name);
  if (!field) return { name, label: '', theirs: null };
  const legend = field.closest('fieldset')?.querySelector('legend');
  const isOneOfMany = isBox(field) && legend;
  const label = (isOneOfMany ? legend : field.labels?.[0])?.textContent ?? '';
  return { name, label: label.trim(), theirs: getWords(field, values) };
}

function getWords(field: Field, [value, ...others]: string[]): string | null {
  if (value === undefined || others.length > 0 || isBox(field)) return null;
  if (!(field instanceof HTMLSelectElement)) return value;
  return [...field.options].find((option) => option.value === value)?.text ?? value;
}
