import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, realpath, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { canEnter, unprivilegedIdentity } from '@gatehouse/testing/unprivileged';

import type { StateFolder } from './state-folder.ts';

/**
 * The folder for Postgres' files: `postgres` in the state folder. Started by root, Postgres runs as
 * `nobody`, who can't enter a state folder under, say, /root. Then the files are kept in /var/tmp
 * and `postgres` is a link to there.
 */
export async function postgresHome(state: StateFolder): Promise<string> {
  const home = state.at('postgres');
  const identity = unprivilegedIdentity();
  const present = await lstat(home).catch(() => undefined);
  if (present?.isSymbolicLink()) {
    const target = await realpath(home).catch(() => undefined);
    if (target !== undefined) return target;
    await rm(home);
  } else if (canEnter(state.path, identity)) {
    return home;
  }
  const name = createHash('sha256').update(state.path).digest('hex').slice(0, 16);
  const elsewhere = join('/var/tmp', `gatehouse-postgres-${name}`);
  // Without a link to it, it belongs to a state folder that was deleted.
  await rm(elsewhere, { recursive: true, force: true });
  // From the time when the state folder was open to all.
  if (present) await move(home, elsewhere);
  else await mkdir(elsewhere, { mode: 0o700 });
  await chmod(elsewhere, 0o700);
  if (identity) await chown(elsewhere, identity.uid, identity.gid);
  await symlink(elsewhere, home);
  return elsewhere;
}

/** To another file system it takes `mv`, which keeps owners. */
async function move(from: string, to: string): Promise<void> {
  await promisify(execFile)('mv', [from, to]);
}
