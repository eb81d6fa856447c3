import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Emulator } from '../emulator.ts';
import { applySeed } from './apply-seed.ts';
import { readSeed } from './read-seed.ts';
import type { Seed } from './seed.ts';

const LOOK_EVERY_MS = 300;

/** What changes with a file; nothing while it is not there. */
async function getVersion(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found && `${found.mtimeMs} ${found.size}`;
}

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
  let version: string | undefined;
  const apply = async () => {
    // Noted before it is read: a change in between is seen at the next look.
    version = await getVersion(file);
    const read = readSeed(await readFile(file, 'utf8'), basename(file));
    await applySeed(emulator, read, applied);
    applied = read.seed;
  };
  await apply();
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    const found = await getVersion(file);
    if (found !== undefined && found !== version) await apply().catch(report);
    isLooking = false;
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return () => clearInterval(timer);
}
