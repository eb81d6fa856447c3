import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { baseEnvironment } from './environment.ts';
import { ROOT } from './root.ts';
import { runTool } from './run-tool.ts';
import { sourceHash } from './source-hash.ts';

const WEB = join(ROOT, 'apps', 'web');
const SOURCES = ['apps/web', 'packages', 'prisma/schema.prisma', 'pnpm-lock.yaml'];

/**
 * Builds the web app for production, unless the build at hand is of the same sources.
 *
 * @throws StartError with the end of the log when the build fails
 */
export async function buildWeb(
  logFile: string,
  signal: AbortSignal,
): Promise<'built' | 'unchanged'> {
  const stamp = join(WEB, '.next', 'gatehouse-sources');
  const hash = await sourceHash(ROOT, SOURCES);
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return 'unchanged';
  const next = createRequire(join(WEB, 'package.json')).resolve('next/dist/bin/next');
  await runTool({
    name: 'build of the web app',
    args: [next, 'build'],
    cwd: WEB,
    env: baseEnvironment({ dev: false }),
    logFile,
    signal,
  });
  await writeFile(stamp, hash);
  return 'built';
}
