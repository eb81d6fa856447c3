import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { claimBuild } from './build-claims.ts';
import { baseEnvironment } from './environment.ts';
import { ROOT } from './root.ts';
import { runTool } from './run-tool.ts';
import { sourceHash } from './source-hash.ts';
import { UserError } from '@gatehouse/domain/user-error';

const WEB = join(ROOT, 'apps', 'web');
const CLAIMS = join(ROOT, 'node_modules', '.cache', 'gatehouse', 'web-build');
const SOURCES = ['apps/web', 'packages', 'prisma/schema.prisma', 'pnpm-lock.yaml'];

/**
 * Builds the web app for production, unless the build at hand is of the same sources. A build
 * replaces the files that others serve from: it waits for no one, and is refused.
 *
 * @throws UserError with the end of the log when the build fails, or while others use the last one
 */
export async function buildWeb(
  logFile: string,
  signal: AbortSignal,
): Promise<'built' | 'unchanged'> {
  const stamp = join(WEB, '.next', 'gatehouse-sources');
  const [hash, others] = [await sourceHash(ROOT, SOURCES), await claimBuild(CLAIMS)];
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return 'unchanged';
  if (others.length > 0) {
    throw new UserError(
      `The sources of the web app have changed, and process ${others.join(', ')} uses its last build.`,
      'Stop that one first, or start this one with hot reload: npm start -- --dev',
    );
  }
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
