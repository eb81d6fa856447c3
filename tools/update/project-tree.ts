import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readTexts, rewriteTree } from '../sample/rewrite-tree.ts';
import { type Git, openGit } from './git.ts';
import { type ProjectRecord, RECORD } from './record.ts';
import type { Release } from './releases.ts';

/** Uses a commit's files in a folder of their own, which is gone afterwards. */
export async function withWorktree<T>(
  root: string,
  commit: string,
  use: (git: Git, folder: string) => Promise<T> | T,
): Promise<T> {
  const parent = await mkdtemp(join(tmpdir(), 'gatehouse-update-'));
  const folder = join(parent, 'tree');
  const git = openGit(root);
  try {
    git.run('worktree', 'add', '--quiet', '--detach', folder, commit);
    return await use(openGit(folder), folder);
  } finally {
    await rm(parent, { recursive: true, force: true });
    git.run('worktree', 'prune');
  }
}

/**
 * A release as the product would have it, had it been made from that one: with the product's entity in
 * the place of the sample.
 *
 * @param recordText - content of the record in it
 * @returns the id of the tree
 */
export function toProjectTree(
  root: string,
  { commit }: Release,
  { sample }: ProjectRecord,
  recordText: string,
): Promise<string> {
  return withWorktree(root, commit, async (git, folder) => {
    if (sample) await rewriteTree(folder, readTexts(folder), sample);
    await writeFile(join(folder, RECORD), recordText);
    git.run('add', '--all');
    return git.run('write-tree');
  });
}
