import { execFileSync } from 'node:child_process';
import { mkdir, rename, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { readText, trackedFiles } from '../docs/tracked-files.ts';
import { ROOT } from '../start/root.ts';
import { isRewritten, rewrite } from './rewrite.ts';
import type { Words } from './words.ts';

/** A file that may name the sample, by its path in the repository. */
export type Text = readonly [path: string, text: string];

/** @param root - of a work tree */
export function readTexts(root: string): Text[] {
  return trackedFiles(root)
    .filter(isRewritten)
    .map((path) => [path, readText(path, root)] as const);
}

/**
 * Puts an entity into the place of the sample, in paths and texts, and formats what changed.
 *
 * @param root - of the work tree that the texts are of
 * @returns the paths of what changed, as they are now
 */
export async function rewriteTree(
  root: string,
  texts: readonly Text[],
  words: Words,
): Promise<string[]> {
  const changed: string[] = [];
  for (const [path, text] of texts) {
    const to = rewrite(path, words);
    const after = rewrite(text, words);
    if (to !== path) await move(root, path, to);
    if (after !== text) await writeFile(join(root, to), after);
    if (to !== path || after !== text) changed.push(to);
  }
  // Longer and shorter words: lines break elsewhere.
  if (changed.length > 0) format(root, changed);
  return changed;
}

async function move(root: string, from: string, to: string): Promise<void> {
  await mkdir(dirname(join(root, to)), { recursive: true });
  await rename(join(root, from), join(root, to));
  // Gone when it was the last file there.
  await rmdir(dirname(join(root, from))).catch(() => undefined);
}

/** By the formatter of this repository, and the settings of the work tree. */
function format(root: string, paths: readonly string[]): void {
  const formatter = join(ROOT, 'node_modules/prettier/bin/prettier.cjs');
  const options = ['--write', '--log-level', 'warn', '--ignore-unknown'];
  execFileSync(process.execPath, [formatter, ...options, ...paths], {
    cwd: root,
    stdio: 'inherit',
  });
}
