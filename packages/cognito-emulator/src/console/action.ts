import { html } from 'hono/html';
import type { Markup } from '../pages/layout.ts';
import { drawField, type Field, type Values } from './fields.ts';
import { pagePath, type Place } from './place.ts';

/** Something that a form on a page does. */
export interface Action {
  /** On the button, and what opens the form. */
  readonly label: string;
  /** Said after it was done. */
  readonly done: string;
  readonly fields?: (place: Place) => readonly Field[];
  /** What the form shows before anything is typed. */
  readonly current?: (place: Place) => Values;
  /** Asks once more, with this sentence. */
  readonly warning?: string;
  /**
   * Does it, by operations of the API.
   * @returns the address to go to, for the page itself is drawn again
   * @throws CognitoError which is shown above the form
   */
  readonly run: (place: Place, typed: Values) => Promise<string | void>;
}

export type Actions = Readonly<Record<string, Action>>;

/** Where a page's forms go: to the page itself, but for the root, where the API takes what is posted. */
const getAddress = ({ c }: Place) => (c.req.path === '/' ? pagePath('pools') : undefined);

function drawForm(place: Place, name: string, action: Action): Markup {
  const refused = place.refused?.action === name ? place.refused : undefined;
  const values = refused?.typed ?? action.current?.(place) ?? {};
  const fields = action.fields?.(place) ?? [];
  const address = getAddress(place);
  const multipart = fields.some(({ kind }) => kind === 'file');
  return html`<form
    method="post"
    class="edit"
    ${address ? html`action="${address}"` : ''}
    ${multipart ? html`enctype="multipart/form-data"` : ''}
  >
    <input type="hidden" name="_csrf" value="${place.csrf ?? ''}" />
    <input type="hidden" name="_action" value="${name}" />
    ${action.warning ? html`<p class="wide">${action.warning}</p>` : ''}
    ${fields.map((field) => drawField(field, name, values))}
    <button type="submit" class="${action.warning ? 'danger' : 'primary'}">${action.label}</button>
  </form>`;
}

/** The form of an action, folded away until it is wanted; nothing where the console only reads. */
export function foldedForm(place: Place, actions: Actions, name: string): Markup | '' {
  const action = actions[name];
  if (!action || place.csrf === undefined) return '';
  const open = place.refused?.action === name ? 'open' : '';
  return html`<details ${open}>
    <summary>${action.label}</summary>
    ${drawForm(place, name, action)}
  </details>`;
}

/** The form of an action. */
export function openForm(place: Place, actions: Actions, name: string): Markup | '' {
  const action = actions[name];
  return action && place.csrf !== undefined ? drawForm(place, name, action) : '';
}
