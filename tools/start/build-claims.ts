import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { identify, isAlive, type ProcessIdentity } from './process-identity.ts';

/**
 * Notes in a folder that this process uses the build of the web app, for as long as it lives.
 *
 * @returns the pids of other living processes that do
 */
export async function claimBuild(folder: string): Promise<number[]> {
  await mkdir(folder, { recursive: true });
  // First the note, then the look: of two at once, each sees the other.
  await writeFile(join(folder, `${process.pid}.json`), JSON.stringify(identify(process.pid)));
  const others: number[] = [];
  for (const name of await readdir(folder)) {
    const owner = await readOwner(join(folder, name));
    if (owner && !isAlive(owner)) await rm(join(folder, name), { force: true });
    else if (owner && owner.pid !== process.pid) others.push(owner.pid);
  }
  return others;
}

async function readOwner(file: string): Promise<ProcessIdentity | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}
