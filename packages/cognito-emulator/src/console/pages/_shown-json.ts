import { html } from 'hono/html';
import type { Markup } from '../../pages/layout.ts';

const SECRET = /password|secret_?hash|client_?secret|private_?key/i;

/** Passwords and secrets of clients are not put on a screen. */
const masked = (name: string, value: unknown) =>
  SECRET.test(name) && typeof value === 'string' ? '•••' : value;

/** JSON for people, without passwords. */
export const toText = (value: unknown) => JSON.stringify(value, masked, 2) ?? '';

/** JSON that is folded away until it is wanted. */
export const shownJson = (summary: string, value: unknown): Markup =>
  html`<details>
    <summary>${summary}</summary>
    <pre>${toText(value)}</pre>
  </details>`;
