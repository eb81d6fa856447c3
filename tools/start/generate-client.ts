import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { baseEnvironment } from './environment.ts';
import { ROOT } from './root.ts';
import { runTool } from './run-tool.ts';
import { sourceHash } from './source-hash.ts';

const GENERATED = join(ROOT, 'packages', 'db', 'src', 'generated');

/** Generates the Prisma client, unless it is there for this very schema. */
export async function generateClient(
  logFile: string,
  signal: AbortSignal,
): Promise<'generated' | 'unchanged'> {
  const stamp = join(GENERATED, '.schema-hash');
  const hash = await sourceHash(ROOT, ['prisma/schema.prisma', 'tools/generate.ts']);
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return 'unchanged';
  await runTool({
    name: 'generation of the Prisma client',
    args: [join(ROOT, 'tools', 'generate.ts')],
    cwd: ROOT,
    env: baseEnvironment({ dev: false }),
    logFile,
    signal,
  });
  await writeFile(stamp, hash);
  return 'generated';
}
