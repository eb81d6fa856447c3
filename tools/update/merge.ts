import type { Git } from './git.ts';
import type { Release } from './releases.ts';

/** What became of the files that both sides changed. */
export interface Merge {
  /** Wait for a decision: they have both sides between markers. */
  conflicts: string[];
  /** Were deleted here and changed there: they stay deleted. */
  stayDeleted: string[];
}

/** Of the commits that only lead to the merge, and of it where git knows no one. */
const IDENTITY = ['-c', 'user.name=Gatehouse', '-c', 'user.email=gatehouse@localhost'];

/** Written anew by the package manager, whatever is in it. */
export const LOCK_FILE = 'pnpm-lock.yaml';

/**
 * Puts onto the present commit what changed between two trees of Gatehouse, by a merge with the older
 * one as its base: the two histories need nothing in common. A conflict leaves a cherry-pick open.
 *
 * @param from - tree of the release that the product comes from
 * @param to - tree of the release that it goes to
 */
export function mergeRelease(git: Git, from: string, to: string, release: Release): Merge {
  const base = git.run(...IDENTITY, 'commit-tree', from, '-m', 'the release before');
  const message = `chore: update to Gatehouse ${release.version} (${release.commit.slice(0, 8)})`;
  const change = git.run(...IDENTITY, 'commit-tree', to, '-p', base, '-m', message);
  const done = git.can(...toAuthor(git), 'cherry-pick', '--allow-empty', change);
  if (done) return { conflicts: [], stayDeleted: [] };
  const merge = settle(git);
  if (merge.conflicts.length === 0) commitMerge(git);
  return merge;
}

/** Ends the cherry-pick, when nothing is left to be resolved. */
export function commitMerge(git: Git): void {
  git.run(...toAuthor(git), '-c', 'core.editor=true', 'cherry-pick', '--continue');
}

/** Adds what became of a file since to the commit of the update. */
export function amendMerge(git: Git, path: string): void {
  git.run('add', '--', path);
  if (git.can('diff', '--cached', '--quiet')) return;
  git.run(...toAuthor(git), 'commit', '--quiet', '--amend', '--no-edit', '--no-verify');
}

/** Whoever runs it is the author, where git knows them. */
function toAuthor(git: Git): string[] {
  return git.can('config', 'user.email') ? [] : IDENTITY;
}

/** Files with both sides in them, or of which one side has none. */
export function listConflicts(git: Git): string[] {
  const names = git.run('diff', '--name-only', '--diff-filter=U', '-z');
  return names.split('\0').filter((name) => name !== '');
}

/** Decides what needs no person. */
function settle(git: Git): Merge {
  const stayDeleted: string[] = [];
  for (const path of listConflicts(git)) {
    const here = git.can('cat-file', '-e', `:2:${path}`);
    const there = git.can('cat-file', '-e', `:3:${path}`);
    if (!here && there && git.can('cat-file', '-e', `:1:${path}`)) {
      git.run('rm', '--quiet', '--', path);
      stayDeleted.push(path);
    } else if (path === LOCK_FILE && here && there) {
      git.run('checkout', '--theirs', '--', path);
      git.run('add', '--', path);
    }
  }
  return { conflicts: listConflicts(git), stayDeleted };
}
