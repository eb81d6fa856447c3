import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openLmdbStore } from '../src/store/lmdb-store.ts';
import { openMemoryStore } from '../src/store/memory-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'cognito-store-'));

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['durable', () => openLmdbStore(folder)],
  ['in memory', openMemoryStore],
])('the %s store', (_, open) => {
  it('keeps nothing of a change that throws, beside others of the same batch', async () => {
    const store = open();
    await store.write((tx) => tx.put('pools', 'kept', { version: 1 }));
    const refused = store.write((tx) => {
      tx.put('pools', 'kept', { version: 2 });
      tx.put('pools', 'kept', { version: 3 });
      tx.put('pools', 'new', 1);
      tx.remove('pools', 'kept');
      expect([tx.get('pools', 'kept'), tx.get('pools', 'new')]).toEqual([undefined, 1]);
      throw new Error('refused');
    });
    const others = ['a', 'b'].map((name) => store.write((tx) => tx.put('pools', name, name)));
    await expect(refused).rejects.toThrow('refused');
    await Promise.all(others);
    expect([...store.range('pools', { prefix: '' })]).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['kept', { version: 1 }],
    ]);
    await store.close();
  });
});

describe('files of the durable store', () => {
  it('H14: are for their owner alone, also where they were open to others', async () => {
    const path = join(folder, 'state');
    const modes = () =>
      [path, ...readdirSync(path).map((name) => join(path, name))].map(
        (name) => statSync(name).mode & 0o777,
      );
    await openLmdbStore(path).close();
    expect(modes()).toEqual([0o700, 0o600, 0o600]);
    for (const name of readdirSync(path)) chmodSync(join(path, name), 0o644);
    chmodSync(path, 0o755);
    await openLmdbStore(path).close();
    expect(modes()).toEqual([0o700, 0o600, 0o600]);
  });
});
