import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { UserError } from '@gatehouse/domain/user-error';

import { type Git, openGit } from './git.ts';
import { commitMerge, listConflicts, type Merge, mergeRelease } from './merge.ts';
import { toNews } from './news.ts';
import { toProjectTree, withWorktree } from './project-tree.ts';
import { readRecord, RECORD, toText } from './record.ts';
import { fetchReleases, pickRelease, type Release } from './releases.ts';

/** What was asked for. */
export interface UpdateOptions {
  /** The newest, if left out. */
  version?: string | undefined;
  /** A URL or a path, kept in the record. */
  from?: string | undefined;
  /** Only look. */
  check: boolean;
}

/** What became of it. */
export type Outcome =
  | { state: 'current'; version: string }
  | (Merge & {
      /** `checked`: nothing was changed. `conflicts`: a cherry-pick is open. */
      state: 'checked' | 'merged' | 'conflicts';
      version: string;
      /** What the changelog says of the releases in between. */
      news: string;
    });

/**
 * Takes a product to a later release, in one commit.
 *
 * @param root - of the product's repository
 * @throws UserError when it can't begin; then nothing is changed
 */
export async function updateProject(root: string, options: UpdateOptions): Promise<Outcome> {
  const git = openGit(root);
  requireClean(git);
  const record = await readRecord(root);
  const repository = options.from ?? record.upstream.repository;
  if (repository === undefined) {
    throw new UserError(
      'Where are the releases of Gatehouse? This repository does not know yet.',
      'Say it once: npm run update -- --from <URL of its git repository>',
    );
  }
  const { version } = record.upstream;
  const releases = fetchReleases(git, repository);
  const release = pickRelease(git, releases, record.upstream, options.version);
  if (release === null) return { state: 'current', version };
  const present = { version, commit: findPresent(git, releases, record.upstream) };
  const upstream = { ...record.upstream, ...release, repository };
  const text = await readFile(join(root, RECORD), 'utf8');
  const from = await toProjectTree(root, present, record, text);
  const to = await toProjectTree(root, release, record, toText({ ...record, upstream }));
  const news = getNews(git, version, release);
  if (options.check) {
    const merge = await withWorktree(root, 'HEAD', (there) =>
      mergeRelease(there, from, to, release),
    );
    return { ...merge, state: 'checked', version: release.version, news };
  }
  const merge = mergeRelease(git, from, to, release);
  const state = merge.conflicts.length > 0 ? 'conflicts' : 'merged';
  return { ...merge, state, version: release.version, news };
}

/**
 * Ends an update whose conflicts a person has resolved.
 *
 * @throws UserError when there is none, or some are left
 */
export function continueUpdate(root: string): Outcome {
  const git = openGit(root);
  const version = getVersionUnderWay(git);
  if (version === null) {
    throw new UserError('No update is under way.', 'Begin one: npm run update');
  }
  const left = listConflicts(git);
  if (left.length > 0) {
    throw new UserError(
      `Still to be resolved: ${left.join(', ')}.`,
      'Resolve them, git add them, then try again.',
    );
  }
  commitMerge(git);
  return { state: 'merged', version, news: '', conflicts: [], stayDeleted: [] };
}

/** The release of the update that is open; null where none is, or what is open is no update. */
function getVersionUnderWay(git: Git): string | null {
  if (!git.can('rev-parse', '--quiet', '--verify', 'CHERRY_PICK_HEAD')) return null;
  const subject = git.run('log', '-1', '--format=%s', 'CHERRY_PICK_HEAD');
  return /^chore: update to Gatehouse (\S+)/.exec(subject)?.[1] ?? null;
}

function requireClean(git: Git): void {
  if (git.run('status', '--porcelain') === '') return;
  throw new UserError(
    'There are changes that are not committed.',
    'Commit or stash them first: an update is one commit of its own.',
  );
}

/** The commit that the product comes from; after a shallow fetch, that of its version's tag. */
function findPresent(git: Git, releases: readonly Release[], { version, commit }: Release): string {
  if (git.can('cat-file', '-e', `${commit}^{tree}`)) return commit;
  const tagged = releases.find((one) => one.version === version)?.commit;
  if (tagged !== undefined) return tagged;
  throw new UserError(
    `Release ${version}, which this repository comes from, is not among those that were fetched.`,
    'Name a repository that has its tag: npm run update -- --from <URL>',
  );
}

function getNews(git: Git, present: string, { version, commit }: Release): string {
  const path = `${commit}:CHANGELOG.md`;
  return git.can('cat-file', '-e', path) ? toNews(git.run('show', path), present, version) : '';
}
