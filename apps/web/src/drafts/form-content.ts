/** What can be in a field: its name, and its text. */
type Entry = readonly [name: string, value: string];

/** What stands in a form. Files are left out: they are sent as soon as they are chosen. */
export function getContent(form: HTMLFormElement): string {
  const entries = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
  return toContent(entries as [string, string][]);
}

/** In the order of names, so that contents can be compared. */
export function toContent(entries: readonly Entry[]): string {
  return JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))));
}

/** The values that a content has for a field. */
export function getValues(content: string, name: string): string[] {
  const entries = JSON.parse(content) as Entry[];
  return entries.filter(([key]) => key === name).map(([, value]) => value);
}

/**
 * Puts a content that was taken before back into its form, as if it had been typed.
 * @param content of {@link getContent}
 * @param names of the fields; all by default
 */
export function putContent(
  form: HTMLFormElement,
  content: string,
  names?: readonly string[],
): void {
  for (const field of getFields(form).filter(({ name }) => names?.includes(name) ?? true)) {
    const values = getValues(content, field.name);
    if (isBox(field)) {
      if (field.checked !== values.includes(field.value)) field.click();
    } else if (values[0] !== undefined && values[0] !== field.value) putValue(field, values[0]);
  }
}

/** The fields of a form that hold text or a choice. */
export function getFields(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(isField);
}

/** As if it had been typed: React overrides the value of the elements that it watches. */
export function putValue(field: Field, value: string): void {
  const kind: unknown = Object.getPrototypeOf(field);
  Object.getOwnPropertyDescriptor(kind, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isField(element: Element): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

export function isBox(field: Field): field is HTMLInputElement & { type: 'checkbox' | 'radio' } {
  return field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type);
}

/**
 * What stood in a form as the server rendered it. Before the script is there, the browser may have restored
 * something else, or its user may have made a choice.
 */
export function getRendered(form: HTMLFormElement): string {
  return toContent([...form.elements].flatMap(getDefaults));
}

function getDefaults(field: Element): Entry[] {
  if (field.matches(':disabled')) return [];
  if (field instanceof HTMLSelectElement) {
    return field.name === '' ? [] : getChosenDefaults(field).map((value) => [field.name, value]);
  }
  if (field instanceof HTMLTextAreaElement) {
    return field.name === '' ? [] : [[field.name, field.defaultValue.replaceAll(/\r\n?/g, '\n')]];
  }
  if (!(field instanceof HTMLInputElement) || field.name === '') return [];
  switch (field.type) {
    case 'checkbox':
    case 'radio':
      return field.defaultChecked ? [[field.name, field.value]] : [];
    case 'button':
    case 'file':
    case 'image':
    case 'reset':
    case 'submit':
      return [];
    default:
      return [[field.name, field.defaultValue]];
  }
}

/** Where no option is marked, a list shows its first one. */
function getChosenDefaults({ options, multiple }: HTMLSelectElement): string[] {
  const usable = [...options].filter((option) => !option.disabled);
  const marked = usable.filter((option) => option.defaultSelected);
  const chosen = marked.length === 0 && !multiple ? usable.slice(0, 1) : marked;
  return chosen.map(({ value }) => value);
}
