import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Emulator } from '../emulator.ts';
import type { ClientRecord } from '../model/records.ts';
import { getBrand } from './branding.ts';
import { getTexts } from './language.ts';
import { sendPage } from './layout.ts';

/** GET /error: where requests end that must not go back to the app. */
export function errorPage(emulator: Emulator) {
  return (c: Context): Response | Promise<Response> => {
    const query = new URL(c.req.url).searchParams;
    const client = emulator.store.get<ClientRecord>('clients', query.get('client_id') ?? '');
    const texts = getTexts(c);
    const brand = client ? getBrand(emulator, client) : { brand: texts.signIn };
    return sendPage(
      c,
      {
        ...brand,
        texts,
        title: texts.error.title,
        error: texts.error.error,
      },
      html`<p>${texts.error.advice}</p>
        <p><code>${(query.get('error') ?? texts.error.noReason).slice(0, 200)}</code></p>`,
      400,
    );
  };
}
