import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { getCaller } from '../caller.ts';
import type { Emulator } from '../emulator.ts';
import type { Control } from '../faults/control.ts';
import { callOperation } from '../operations/call-operation.ts';
import { csrfMatches, csrfToken } from '../pages/csrf.ts';
import type { Markup } from '../pages/layout.ts';
import { CognitoError } from '../wire/errors.ts';
import type { Action, Actions } from './action.ts';
import { sendConsole } from './console-layout.ts';
import { readFields } from './fields.ts';
import type { Place, RefusedForm } from './place.ts';

/** A page of the console. */
export interface ConsolePage {
  /** With parameters as Hono writes them. */
  readonly path: string;
  readonly title: (place: Place) => string;
  /** @throws CognitoError when what the address names is not there: 404 */
  readonly draw: (place: Place) => Markup | '' | Promise<Markup | ''>;
  readonly actions?: Actions;
}

/** What the pages work with. */
export interface ConsoleParts {
  readonly emulator: Emulator;
  readonly control: Control;
  /** Whether this request may edit; else forms are neither drawn nor taken. */
  readonly mayEdit: (c: Context) => boolean;
  /** Every action by its name: what was done on one page is said on another. */
  readonly actions: Actions;
}

/** As the wire carries it: a member that is undefined is not there. */
const withoutUndefined = (input: object) => JSON.parse(JSON.stringify(input)) as object;

function placeFor(c: Context, { emulator, control, mayEdit }: ConsoleParts): Place {
  return {
    c,
    emulator,
    control,
    csrf: mayEdit(c) ? csrfToken(c) : undefined,
    call: (operation, input) =>
      callOperation(emulator, getCaller(c), operation, withoutUndefined(input)),
  };
}

const findAction = (actions: Actions, wanted: unknown) =>
  Object.entries(actions).find(([name]) => name === wanted);

/** What became of a form. An address can only choose among sentences, and put no words here. */
function drawNotice({ c, refused }: Place, actions: Actions): Markup | '' {
  if (refused) return html`<p class="notice error" role="alert">${refused.message}</p>`;
  const done = findAction(actions, c.req.query('done'))?.[1].done;
  return done ? html`<p class="notice" role="status">${done}</p>` : '';
}

async function drawPage(page: ConsolePage, place: Place, actions: Actions): Promise<Response> {
  const { c, refused, csrf } = place;
  try {
    const [title, content] = [page.title(place), await page.draw(place)];
    return await sendConsole(
      c,
      { title, isReadOnly: csrf === undefined, status: refused ? 400 : 200 },
      html`${drawNotice(place, actions)}${content}`,
    );
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    const missing = html`<p>${error.message}</p>`;
    return sendConsole(c, { title: 'Not found', isReadOnly: true, status: 404 }, missing);
  }
}

const refuse = (c: Context, message: string) =>
  sendConsole(c, { title: 'Refused', isReadOnly: true, status: 403 }, html`<p>${message}</p>`);

async function runAction(
  place: Place,
  [name, action]: [string, Action],
  form: FormData,
): Promise<string | RefusedForm> {
  const typed = await readFields(action.fields?.(place) ?? [], form);
  try {
    const next = (await action.run(place, typed)) ?? new URL(place.c.req.url).pathname;
    return `${next}?done=${encodeURIComponent(name)}`;
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    return { action: name, message: error.message, typed };
  }
}

/** Mounts a page and its forms. Who may ask at all was decided before. */
export function mountConsolePage(app: Hono, page: ConsolePage, parts: ConsoleParts): void {
  app.get(page.path, (c) => drawPage(page, placeFor(c, parts), parts.actions));
  if (!page.actions) return;
  app.post(page.path, async (c) => {
    if (!parts.mayEdit(c)) return refuse(c, 'This console only reads.');
    const form = await c.req.formData().catch(() => new FormData());
    if (!csrfMatches(c, form)) return refuse(c, 'The form has expired. Load the page again.');
    const action = findAction(page.actions ?? {}, form.get('_action'));
    if (!action) return refuse(c, 'There is no such form.');
    const place = placeFor(c, parts);
    const result = await runAction(place, action, form);
    if (typeof result === 'string') return c.redirect(result, 303);
    return drawPage(page, { ...place, refused: result }, parts.actions);
  });
}
