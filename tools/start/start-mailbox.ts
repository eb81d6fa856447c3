import { join } from 'node:path';

import { baseEnvironment } from './environment.ts';
import { ROOT } from './root.ts';
import { responds } from './service.ts';
import type { Stack } from './stack.ts';

/** Starts the mailbox, which takes every mail of this machine's Gatehouse and shows it. */
export async function startMailbox(stack: Stack): Promise<void> {
  const { ports } = stack.options;
  await stack.run({
    name: 'mailbox',
    args: [
      join(ROOT, 'tools', 'start', 'mailbox.ts'),
      ...['--smtp', String(ports.smtp), '--web', String(ports.mailbox)],
      ...['--folder', stack.state.at('mail')],
    ],
    cwd: stack.state.path,
    env: baseEnvironment(stack.options),
    logFile: stack.state.log('mailbox'),
    healthy: () => responds(`http://127.0.0.1:${ports.mailbox}/healthz`),
  });
}
