import { fileURLToPath } from 'node:url';

import { ACCOUNT_ID, awsSecrets, rolesFolder } from './aws-parts.ts';
import { baseEnvironment } from './environment.ts';
import { responds } from './service.ts';
import type { Stack } from './stack.ts';

/** Starts AppSync of this machine, with the product's API. */
export async function startAppSync(
  stack: Stack,
  environment: Record<string, string>,
): Promise<void> {
  const { options, state, secrets } = stack;
  const port = String(options.ports.appsync);
  await stack.run({
    name: 'AppSync',
    args: [
      fileURLToPath(new URL('./appsync.ts', import.meta.url)),
      ...['--port', port, '--roles', await rolesFolder(state)],
    ],
    cwd: state.path,
    env: {
      ...baseEnvironment(options),
      ...environment,
      ...awsSecrets(secrets),
      AWS_ACCOUNT_ID: ACCOUNT_ID,
    },
    logFile: state.log('appsync'),
    healthy: () => responds(`http://127.0.0.1:${port}/healthz`),
  });
}
