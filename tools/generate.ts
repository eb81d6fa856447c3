/**
 * Generates the Prisma client. Prisma's command looks for its native schema engine first and would
 * download it, although generating needs none: any executable in its place satisfies the look-up.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const packageJson = createRequire(import.meta.url).resolve('prisma/package.json');
const command = join(dirname(packageJson), 'build', 'index.js');

const result = spawnSync(
  process.execPath,
  [command, 'generate', '--schema', join(root, 'prisma', 'schema.prisma'), '--no-hints'],
  {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  },
);
if (result.status !== 0) process.stderr.write(result.stdout + result.stderr);
process.exitCode = result.status ?? 1;
