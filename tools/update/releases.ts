import { UserError } from '@gatehouse/domain/user-error';

import type { Git } from './git.ts';

/** A release of Gatehouse in the repository that is fetched. */
export interface Release {
  /** `0.2.0` */
  version: string;
  commit: string;
}

/** Where its tags are kept here: apart from the product's own, which may have the same names. */
const REFS = 'refs/gatehouse/';

const VERSION = /^v(\d+)\.(\d+)\.(\d+)$/;

/**
 * Fetches the releases of a repository.
 * @param repository - a URL or a path
 * @returns the oldest first
 */
export function fetchReleases(git: Git, repository: string): Release[] {
  git.run('fetch', '--quiet', '--no-tags', '--', repository, `+refs/tags/v*:${REFS}v*`);
  const refs = git.run('for-each-ref', '--format=%(refname) %(objectname) %(*objectname)', REFS);
  return refs
    .split('\n')
    .flatMap((line) => {
      const [name = '', object = '', commit] = line.split(' ');
      const tag = name.slice(REFS.length);
      return VERSION.test(tag) ? [{ version: tag.slice(1), commit: commit || object }] : [];
    })
    .sort((a, b) => compareVersions(a.version, b.version));
}

/**
 * The release to go to: the one that was asked for, or the newest. A product that was made between
 * two releases has the version of the later one, or of the earlier one, and a commit of its own.
 * @returns null when it is the one that is here already, or is in it
 * @throws UserError when there is none such, or it is older
 */
export function pickRelease(
  git: Git,
  releases: readonly Release[],
  present: Release,
  wanted: string | undefined,
): Release | null {
  const newest = releases.at(-1);
  const version = wanted?.replace(/^v/, '') ?? newest?.version;
  const release = releases.find((one) => one.version === version);
  if (!release) {
    const known = releases.map((one) => one.version).join(', ') || 'none';
    throw new UserError(
      version === undefined
        ? 'There is no release there.'
        : `There is no release ${version} there.`,
      `Releases there: ${known}.`,
    );
  }
  const order = compareVersions(release.version, present.version);
  if (order === 0) return isBefore(git, present.commit, release.commit) ? release : null;
  if (order > 0) return release;
  throw new UserError(
    `This repository is at ${present.version}, which is newer than ${release.version}.`,
    'Going back is a revert of the update: git revert.',
  );
}

function isBefore(git: Git, commit: string, later: string): boolean {
  return commit !== later && git.can('merge-base', '--is-ancestor', commit, later);
}

function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => version.split('.').map(Number));
  const at = first?.findIndex((part, index) => part !== second?.[index]) ?? -1;
  return at < 0 ? 0 : (first?.[at] ?? 0) - (second?.[at] ?? 0);
}
