import { join } from 'node:path';

import { baseEnvironment } from './environment.ts';
import { ROOT } from './root.ts';
import { responds } from './service.ts';
import type { Stack } from './stack.ts';

/** Starts the web app: the production build, or with `--dev` one that follows the sources. */
export async function startWeb(stack: Stack, environment: Record<string, string>): Promise<void> {
  const web = join(ROOT, 'apps', 'web');
  await stack.run({
    name: 'web app',
    args: [join(web, 'server.ts')],
    cwd: web,
    env: { ...baseEnvironment(stack.options), ...environment },
    logFile: stack.state.log('web'),
    healthy: () => responds(`${environment['APP_ORIGIN']}/healthz`),
  });
}
