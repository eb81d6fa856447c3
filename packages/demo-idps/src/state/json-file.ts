import { readFile, rename, writeFile } from 'node:fs/promises';

/** A value that survives a restart, in a file for its owner only. */
export interface JsonFile<T> {
  readonly value: T;
  /** Replaces the value, and resolves when it is on disk. */
  set(value: T): Promise<void>;
}

/**
 * Opens a file, or begins it.
 *
 * @param initial makes the first value
 */
export async function openJsonFile<T extends object>(
  path: string,
  initial: () => Promise<T>,
): Promise<JsonFile<T>> {
  const stored = await readFile(path, 'utf8').catch(() => undefined);
  let value = stored === undefined ? await initial() : (JSON.parse(stored) as T);
  let written = Promise.resolve();
  const file: JsonFile<T> = {
    get value() {
      return value;
    },
    set(next) {
      value = next;
      // One after the other: the last one set is the last one written.
      written = written.then(() => write(path, value));
      return written;
    },
  };
  if (stored === undefined) await file.set(value);
  return file;
}

/** By a second file, so that a crash leaves the old or the new value. */
async function write(path: string, value: unknown): Promise<void> {
  const draft = `${path}.new`;
  await writeFile(draft, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 });
  await rename(draft, path);
}
