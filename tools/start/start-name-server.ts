import { join } from 'node:path';

import { addresses, baseEnvironment } from './environment.ts';
import { ROOT } from './root.ts';
import { responds } from './service.ts';
import type { Stack } from './stack.ts';

/** Starts the name server of this machine, with the page where records are published. */
export async function startNameServer(stack: Stack): Promise<void> {
  const { options, state } = stack;
  await stack.run({
    name: 'name server',
    args: [
      join(ROOT, 'tools', 'start', 'name-server.ts'),
      ...['--port', String(options.ports.dns), '--folder', state.at('name-server')],
    ],
    cwd: state.path,
    env: baseEnvironment(options),
    logFile: state.log('name-server'),
    healthy: () => responds(`${addresses(options).nameServer}/healthz`),
  });
}
