import { html } from 'hono/html';
import { layout } from './layout.ts';

/** Says what went wrong. */
export const errorPage = (message: string) =>
  layout('This did not work', html`<p role="alert">${message}</p>`);
