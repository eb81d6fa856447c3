import { html } from 'hono/html';
import { CONSOLE, table } from '../console-layout.ts';
import type { ConsolePage } from '../console-page.ts';

/** Faults that the control API has ordered. */
export const faultsPage: ConsolePage = {
  path: `${CONSOLE}/faults`,
  title: () => 'Faults',
  draw: ({ control: { faults, enabled } }) =>
    html`<p class="muted">
        ${
          enabled
            ? 'The control API is on; JWKS: '
            : 'The control API is off: start with --control-port to give orders. JWKS: '
        }
        ${faults.jwks}.
      </p>
      ${table(
        'Faults',
        ['Operation', 'Effect', 'From call', 'Times', 'Calls so far'],
        faults
          .list()
          .map((fault) => [
            fault.operation,
            fault.effect,
            String(fault.from ?? 1),
            String(fault.times ?? 'all'),
            String(fault.calls),
          ]),
      )}`,
};
