import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { takeLock } from '../lock.ts';
import { identify, isAlive } from '../process-identity.ts';
import { emptyStateFolder, openStateFolder, type StateFolder } from '../state-folder.ts';

let root: string;
let state: StateFolder;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gatehouse-state-'));
  state = await openStateFolder(join(root, 'state'));
});
afterEach(() => rm(root, { recursive: true }));

describe('the lock of a state folder', () => {
  it('is held by one process, and free again when released', async () => {
    const lock = await takeLock(state, vi.fn());
    await expect(takeLock(state, vi.fn())).rejects.toThrow(`process ${process.pid}`);
    await lock.release();
    await (await takeLock(state, vi.fn())).release();
  });

  it('of a process that is gone is taken over, and what it left running is stopped', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], {
      detached: true,
    });
    await once(child, 'spawn');
    const leftOver = identify(child.pid ?? 0);
    const owner = { pid: 2 ** 22 - 1, began: 'long ago' };
    await writeFile(state.at('lock.json'), JSON.stringify({ owner, children: [leftOver] }));
    const recovered = vi.fn();

    const lock = await takeLock(state, recovered);

    expect(recovered).toHaveBeenCalledOnce();
    expect(isAlive(leftOver)).toBe(false);
    await lock.release();
  });

  it('never stops a later process that happens to have the same pid', async () => {
    const owner = { pid: 2 ** 22 - 1, began: 'long ago' };
    const children = [{ pid: process.pid, began: 'long ago' }];
    await writeFile(state.at('lock.json'), JSON.stringify({ owner, children }));

    const lock = await takeLock(state, vi.fn());
    await lock.release();
  });

  it('that is damaged does not stand in the way', async () => {
    await writeFile(state.at('lock.json'), '{');
    await (await takeLock(state, vi.fn())).release();
  });
});

describe('the state folder', () => {
  it('is refused when it holds something else', async () => {
    await writeFile(join(root, 'letter.txt'), 'dear');
    await expect(openStateFolder(root)).rejects.toMatchObject({ name: 'UserError' });
    expect(await readFile(join(root, 'letter.txt'), 'utf8')).toBe('dear');
  });

  it('is refused when it cannot be made', async () => {
    await writeFile(join(root, 'file'), '');
    await expect(openStateFolder(join(root, 'file', 'state'))).rejects.toMatchObject({
      name: 'UserError',
      remedy: expect.stringContaining('--state'),
    });
  });

  it('is emptied but for the lock', async () => {
    await writeFile(state.at('secrets.json'), '{}');
    const lock = await takeLock(state, vi.fn());
    await emptyStateFolder(state);

    await expect(readFile(state.at('secrets.json'))).rejects.toThrow('ENOENT');
    await expect(takeLock(state, vi.fn())).rejects.toMatchObject({ name: 'UserError' });
    await lock.release();
  });
});
