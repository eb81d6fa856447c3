import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { writeLocalSettings } from '../local-settings.ts';
import { loadSecrets } from '../secrets.ts';
import { openStateFolder } from '../state-folder.ts';

let parent: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'gatehouse-state-'));
});
afterEach(() => rm(parent, { recursive: true }));

/** What others may do with anything in the folder. */
async function openToOthers(folder: string): Promise<string[]> {
  const names = ['.', ...(await readdir(folder, { recursive: true }))];
  const modes = await Promise.all(names.map(async (name) => stat(join(folder, name))));
  return names.filter((_, index) => ((modes[index]?.mode ?? 0) & 0o077) !== 0);
}

describe('state folder', () => {
  it('H14: is closed to other users of the machine, with all that is put into it', async () => {
    const state = await openStateFolder(join(parent, 'deep', 'state'));
    await loadSecrets(state);
    await writeLocalSettings(state, { AUTH_SECRET: 'x' });
    expect(await openToOthers(state.path)).toEqual([]);
  });

  it('H14: is closed again when it was left open', async () => {
    const path = join(parent, 'state');
    const state = await openStateFolder(path);
    await mkdir(join(path, 'mail', 'attachments'), { recursive: true });
    await mkdir(join(path, 'cognito'));
    for (const name of [
      'mail/1.eml',
      'mail/attachments/a.txt',
      'cognito/data.mdb',
      'secrets.json',
    ]) {
      await writeFile(join(path, name), '{}');
    }
    for (const name of await readdir(path, { recursive: true })) {
      await chmod(join(path, name), (await stat(join(path, name))).isDirectory() ? 0o755 : 0o644);
    }
    await chmod(path, 0o755);
    expect((await openToOthers(state.path)).length).toBeGreaterThan(5);
    await openStateFolder(path);
    expect(await openToOthers(state.path)).toEqual([]);
  });
});
