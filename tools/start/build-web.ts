import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { baseEnvironment } from './environment.ts';
import { ROOT } from './root.ts';
import { runTool } from './run-tool.ts';
import { sourceHash } from './source-hash.ts';
import type { Stack } from './stack.ts';

const WEB = join(ROOT, 'apps', 'web');
const SOURCES = ['apps/web', 'packages', 'prisma/schema.prisma', 'pnpm-lock.yaml'];

/** Builds the web app for production, unless the build at hand is of the same sources. */
export async function buildWeb(stack: Stack): Promise<'built' | 'unchanged'> {
  const stamp = join(WEB, '.next', 'gatehouse-sources');
  const hash = await sourceHash(ROOT, SOURCES);
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return 'unchanged';
  const next = createRequire(join(WEB, 'package.json')).resolve('next/dist/bin/next');
  await runTool({
    name: 'build of the web app',
    args: [next, 'build'],
    cwd: WEB,
    env: { ...baseEnvironment(stack.options), NODE_ENV: 'production' },
    logFile: stack.state.log('web-build'),
    signal: stack.signal,
  });
  await writeFile(stamp, hash);
  return 'built';
}
