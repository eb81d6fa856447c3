import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { baseEnvironment } from './environment.ts';
import { responds } from './service.ts';
import type { Stack } from './stack.ts';

/** Starts the mailbox, which takes every mail of this machine's Gatehouse and shows it. */
export async function startMailbox(stack: Stack): Promise<void> {
  const { ports } = stack.options;
  const maildev = dirname(createRequire(import.meta.url).resolve('maildev/package.json'));
  await stack.run({
    name: 'mailbox',
    args: [
      join(maildev, 'bin', 'maildev'),
      ...['--smtp', String(ports.smtp), '--ip', '127.0.0.1'],
      ...['--web', String(ports.mailbox), '--web-ip', '127.0.0.1'],
      ...['--mail-directory', stack.state.at('mail')],
      '--silent',
    ],
    cwd: stack.state.path,
    env: baseEnvironment(stack.options),
    logFile: stack.state.log('mailbox'),
    healthy: () => responds(`http://127.0.0.1:${ports.mailbox}/healthz`),
  });
}
