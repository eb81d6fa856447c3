import { readFile } from 'node:fs/promises';
import { unwatchFile, watchFile } from 'node:fs';
import { basename } from 'node:path';
import type { Emulator } from '../emulator.ts';
import { applySeed } from './apply-seed.ts';
import { readSeed } from './read-seed.ts';
import type { Seed } from './seed.ts';

const LOOK_EVERY_MS = 300;

/**
 * Applies a file with a seed, and again whenever it changes.
 * @param report called when a change of it cannot be applied, and with what was
 * @returns stops looking
 * @throws SeedError when the file as it is now cannot be applied
 */
export async function keepSeed(
  emulator: Emulator,
  file: string,
  report: (message: unknown) => void,
): Promise<() => void> {
  let applied: Seed | undefined;
  const apply = async () => {
    const read = readSeed(await readFile(file, 'utf8'), basename(file));
    await applySeed(emulator, read, applied);
    applied = read.seed;
  };
  await apply();
  let turn = Promise.resolve();
  const onChange = () => {
    turn = turn.then(apply).catch(report);
  };
  watchFile(file, { persistent: false, interval: LOOK_EVERY_MS }, onChange);
  return () => unwatchFile(file, onChange);
}
