import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Emulator } from '../emulator.ts';
import type { ClientRecord } from '../model/records.ts';
import { getBrand } from './branding.ts';
import { sendPage } from './layout.ts';

/** GET /error: where requests end that must not go back to the app. */
export function errorPage(emulator: Emulator) {
  return (c: Context): Response | Promise<Response> => {
    const query = new URL(c.req.url).searchParams;
    const client = emulator.store.get<ClientRecord>('clients', query.get('client_id') ?? '');
    const brand = client ? getBrand(emulator, client) : { brand: 'Sign in' };
    return sendPage(
      c,
      {
        ...brand,
        title: 'Something is not right',
        error: 'An error was encountered with the requested page.',
      },
      html`<p>
          Go back to the app and try again. If this stays, tell its makers what it says here:
        </p>
        <p><code>${(query.get('error') ?? 'no reason given').slice(0, 200)}</code></p>`,
      400,
    );
  };
}
