import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { UserError } from '@gatehouse/domain/user-error';

/** Where everything that survives a restart is kept. */
export interface StateFolder {
  path: string;
  /** Path of something in it. */
  at: (...names: string[]) => string;
  log: (name: string) => string;
}

const MARK = 'this-is-gatehouse-state';

/**
 * Opens the state folder, making it when it is missing. Keys, passwords, mail and logs are in it: it is
 * closed to everyone else, also when an earlier version left it open.
 *
 * @throws UserError when it can't be written, or is a folder with other things in it
 */
export async function openStateFolder(path: string): Promise<StateFolder> {
  const state = describe(path);
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await assertOurs(state);
    await closeToOthers(path);
    await mkdir(state.at('logs'), { recursive: true, mode: 0o700 });
    await writeFile(
      state.at(MARK),
      'Local state of Gatehouse. `npm start -- --reset` empties it.\n',
      { mode: 0o600 },
    );
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `The state folder ${path} can't be written (${getReason(error)}).`,
      'Make it writable for you, or choose another: npm start -- --state DIR',
    );
  }
  return state;
}

/** Deletes what the folder holds, except the lock, which the caller has. */
export async function emptyStateFolder(state: StateFolder): Promise<void> {
  for (const name of await readdir(state.path)) {
    if (name !== 'lock.json' && name !== MARK) {
      await rm(state.at(name), { recursive: true, force: true });
    }
  }
  await mkdir(state.at('logs'), { recursive: true, mode: 0o700 });
}

function describe(path: string): StateFolder {
  const at = (...names: string[]) => join(path, ...names);
  return { path, at, log: (name) => at('logs', `${name}.log`) };
}

/** Postgres sees to its own files, which may belong to another user. */
async function closeToOthers(folder: string): Promise<void> {
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile()) await chmod(path, 0o600);
    else if (entry.isDirectory() && entry.name !== 'postgres') await closeToOthers(path);
  }
}

/** `--state ~ --reset` must not empty a home folder. */
async function assertOurs(state: StateFolder): Promise<void> {
  const names = await readdir(state.path);
  if (names.includes(MARK) || names.length === 0) return;
  throw new UserError(
    `${state.path} holds something else than Gatehouse's state.`,
    'Name an empty or a new folder: npm start -- --state DIR',
  );
}

function getReason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
