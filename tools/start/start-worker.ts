import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { baseEnvironment, databaseUrl } from './environment.ts';
import { ROOT } from './root.ts';
import type { Stack } from './stack.ts';

/** Starts the background worker. It serves no HTTP: its log says when it is ready. */
export async function startWorker(
  stack: Stack,
  environment: Record<string, string>,
): Promise<void> {
  const logFile = stack.state.log('worker');
  const { DATABASE_URL: _notItsRole, ...settings } = environment;
  await stack.run({
    name: 'worker',
    args: [join(ROOT, 'apps', 'worker', 'src', 'main.ts')],
    cwd: join(ROOT, 'apps', 'worker'),
    env: {
      ...baseEnvironment(stack.options),
      ...settings,
      WORKER_DATABASE_URL: workerDatabaseUrl(stack),
    },
    logFile,
    healthy: async () => (await readFile(logFile, 'utf8')).includes('"msg":"ready"'),
  });
}

/** URL of the local database for the worker's role. */
export function workerDatabaseUrl({
  options,
  secrets,
}: Pick<Stack, 'options' | 'secrets'>): string {
  return databaseUrl(options.ports.postgres, 'gatehouse_worker', secrets.workerPassword);
}
