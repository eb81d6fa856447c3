import { html } from 'hono/html';
import type { Markup } from '../pages/layout.ts';

interface Common {
  /** Path of a member of the operation's input, such as `Policies.PasswordPolicy.MinimumLength`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
}

/** A field of a form. */
export type Field = Common &
  (
    | { readonly kind: 'text' | 'number' | 'password' | 'check' | 'lines' | 'pairs' | 'file' }
    | { readonly kind: 'select' | 'choices'; readonly options: readonly string[] }
  );

export type Values = Readonly<Record<string, unknown>>;

function getAt(values: Values, path: string): unknown {
  let found: unknown = values;
  for (const part of path.split('.')) found = (found as Values | undefined)?.[part];
  return found;
}

/** A copy with one member set; what lies on the way is made. */
function setAt(values: Values, [part = '', ...rest]: readonly string[], value: unknown): Values {
  if (rest.length === 0) return { ...values, [part]: value };
  return { ...values, [part]: setAt((values[part] ?? {}) as Values, rest, value) };
}

/** `name = value`, one in a line; a value may hold more signs of equality. */
function parsePairs(text: string): Record<string, string> {
  const pairs = splitLines(text).map((line) => {
    const at = line.indexOf('=');
    const cut = at < 0 ? line.length : at;
    return [line.slice(0, cut).trim(), line.slice(cut + 1).trim()] as const;
  });
  return Object.fromEntries(pairs);
}

const splitLines = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

async function readValue(field: Field, given: ReturnType<FormData['getAll']>): Promise<unknown> {
  const [first] = given;
  const text = first instanceof Blob ? await first.text() : (first ?? '');
  if (field.kind === 'choices') return given.filter((value) => typeof value === 'string');
  if (field.kind === 'check') return first !== undefined;
  if (field.kind === 'lines') return splitLines(text);
  if (field.kind === 'pairs') return parsePairs(text);
  if (text === '') return undefined;
  return field.kind === 'number' ? Number(text) : text;
}

/** What a posted form says, as members of an operation's input; empty texts and numbers are undefined. */
export async function readFields(fields: readonly Field[], form: FormData): Promise<Values> {
  let values: Values = {};
  for (const field of fields) {
    const value = await readValue(field, form.getAll(field.name));
    values = setAt(values, field.name.split('.'), value);
  }
  return values;
}

const joinPairs = (value: unknown) =>
  Object.entries((value ?? {}) as Record<string, string>)
    .map(([name, text]) => `${name} = ${text}`)
    .join('\n');

interface Drawn {
  readonly id: string;
  readonly value: unknown;
}

function drawChoices(field: Extract<Field, { options: unknown }>, { id, value }: Drawn): Markup {
  const chosen = new Set(Array.isArray(value) ? value : []);
  return html`<fieldset class="wide">
    <legend>${field.label}</legend>
    ${field.options.map(
      (option, at) =>
        html`<label class="check" for="${id}-${at}"
          ><input
            type="checkbox"
            id="${id}-${at}"
            name="${field.name}"
            value="${option}"
            ${chosen.has(option) ? 'checked' : ''}
          />
          ${option}</label
        >`,
    )}
  </fieldset>`;
}

function drawInput(field: Field, { id, value }: Drawn): Markup {
  const { name, kind } = field;
  const required = field.required ? 'required' : '';
  if (kind === 'lines' || kind === 'pairs') {
    const text = kind === 'pairs' ? joinPairs(value) : ((value ?? []) as string[]).join('\n');
    // A line feed right after the tag is not part of the value.
    return html`<textarea id="${id}" name="${name}" rows="4" spellcheck="false" ${required}>
${text}</textarea>`;
  }
  if (kind === 'select') {
    return html`<select id="${id}" name="${name}">
      ${field.options.map(
        (option) =>
          html`<option value="${option}" ${option === (value ?? '') ? 'selected' : ''}>
            ${option || '–'}
          </option>`,
      )}
    </select>`;
  }
  const shown = kind === 'password' || kind === 'file' ? '' : String(value ?? '');
  const off = kind === 'password' ? 'new-password' : 'off';
  return html`<input
    type="${kind}"
    id="${id}"
    name="${name}"
    value="${shown}"
    autocomplete="${off}"
    ${required}
  />`;
}

/** A field with its label. @param scope makes ids unique where a page has several forms */
export function drawField(field: Field, scope: string, values: Values): Markup {
  const id = `${scope}-${field.name.replaceAll(/\W/g, '-')}`;
  const drawn = { id, value: getAt(values, field.name) };
  if (field.kind === 'choices') return drawChoices(field, drawn);
  if (field.kind === 'check') {
    return html`<label class="check wide" for="${id}"
      ><input type="checkbox" id="${id}" name="${field.name}" ${drawn.value ? 'checked' : ''} />
      ${field.label}</label
    >`;
  }
  const wide = field.kind === 'lines' || field.kind === 'pairs' ? 'wide' : '';
  return html`<div class="field ${wide}">
    <label for="${id}">${field.label}</label>
    ${drawInput(field, drawn)}${field.hint ? html`<small>${field.hint}</small>` : ''}
  </div>`;
}
