import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

// What is generated follows from the schema and the lock file, and is written again by itself.
const SKIPPED = new Set([
  'generated',
  'node_modules',
  '.next',
  '.turbo',
  'test',
  'next-env.d.ts',
  'tsconfig.tsbuildinfo',
]);

/** A hash over the contents of files and folders: another hash, another build. */
export async function sourceHash(root: string, paths: readonly string[]): Promise<string> {
  const files: string[] = [];
  for (const path of paths) await collect(join(root, path), files);
  const hash = createHash('sha256').update(process.version);
  for (const file of files.sort()) {
    hash.update(`\0${relative(root, file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function collect(path: string, files: string[]): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (entries === undefined) {
    files.push(path);
    return;
  }
  for (const entry of entries) {
    if (SKIPPED.has(entry.name)) continue;
    if (entry.isDirectory()) await collect(join(path, entry.name), files);
    else if (entry.isFile()) files.push(join(path, entry.name));
  }
}
