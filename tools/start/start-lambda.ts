import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { baseEnvironment } from './environment.ts';
import type { Stack } from './stack.ts';

/** Starts API Gateway of this machine with the API behind it as a function, which is read anew when it changes. */
export async function startLambda(
  stack: Stack,
  environment: Record<string, string>,
): Promise<void> {
  const logFile = stack.state.log('lambda');
  await stack.run({
    name: 'API Gateway',
    args: [
      fileURLToPath(new URL('./lambda.ts', import.meta.url)),
      ...[
        '--port',
        String(stack.options.ports.gateway),
        '--settings',
        Object.keys(environment).join(),
      ],
    ],
    cwd: stack.state.path,
    env: { ...baseEnvironment(stack.options), ...environment },
    logFile,
    healthy: async () => (await readFile(logFile, 'utf8')).includes('ready'),
  });
}
