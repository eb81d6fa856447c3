import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { loadSecrets } from '../secrets.ts';
import { sourceHash } from '../source-hash.ts';
import { openStateFolder, type StateFolder } from '../state-folder.ts';

let root: string;
let state: StateFolder;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gatehouse-secrets-'));
  state = await openStateFolder(join(root, 'state'));
});
afterEach(() => rm(root, { recursive: true }));

describe('loadSecrets', () => {
  it('makes them once, readable for their owner only', async () => {
    const first = await loadSecrets(state);
    const second = await loadSecrets(state);

    expect(second).toEqual(first);
    expect((await stat(state.at('secrets.json'))).mode & 0o777).toBe(0o600);
    expect(first.demoPassword).toMatch(/^[a-z]+-[a-z]+-[a-z]+-\d{4}$/);
    expect(Buffer.from(first.invitationKey, 'base64')).toHaveLength(32);
  });

  it('makes other ones for another installation', async () => {
    const other = await openStateFolder(join(root, 'other'));
    const [one, two] = [await loadSecrets(state), await loadSecrets(other)];
    for (const [name, secret] of Object.entries(one)) {
      expect(Object.entries(two)).not.toContainEqual([name, secret]);
    }
  });
});

describe('sourceHash', () => {
  it('changes with a content and with a name, and not with what is built', async () => {
    const before = await sourceHash(root, ['state']);
    expect(await sourceHash(root, ['state'])).toBe(before);

    await writeFile(state.at('a.ts'), '1');
    const after = await sourceHash(root, ['state']);
    expect(after).not.toBe(before);

    await writeFile(state.at('next-env.d.ts'), 'written by next');
    expect(await sourceHash(root, ['state'])).toBe(after);
  });
});
