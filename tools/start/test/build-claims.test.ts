import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { claimBuild } from '../build-claims.ts';
import { identify } from '../process-identity.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-claims-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('F8: a build is used by those who live, and by no one else', async () => {
  expect(await claimBuild(folder)).toEqual([]);
  expect(await claimBuild(folder)).toEqual([]);
  const other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
  await once(other, 'spawn');
  const claim = JSON.stringify(identify(other.pid ?? 0));
  await writeFile(join(folder, `${other.pid}.json`), claim);
  await writeFile(join(folder, 'damaged.json'), '{');
  expect(await claimBuild(folder)).toEqual([other.pid]);
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(await claimBuild(folder)).toEqual([]);
  expect((await readdir(folder)).toSorted()).toEqual([`${process.pid}.json`, 'damaged.json']);
});
