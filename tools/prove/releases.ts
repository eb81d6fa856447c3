import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../start/root.ts';
import { commitAll, git, runScript } from './steps.ts';

/** A clone at the release from which the product is made, set up to build packages. */
export function makeFirstRelease(folder: string, base: string): void {
  git(ROOT, 'clone', '--quiet', '--no-tags', ROOT, folder);
  git(folder, 'branch', '--quiet', 'latest');
  git(folder, 'checkout', '--quiet', '--detach', base);
  git(folder, 'tag', `v${getVersion(folder)}`);
  runScript(folder, 'setup');
}

/** The present commit as the release that follows, with a change of the sample on top. */
export function makeNextRelease(folder: string): void {
  const base = getVersion(folder);
  git(folder, 'checkout', '--quiet', 'latest');
  const version = getVersion(folder);
  const next = base.replace(/\d+$/, (patch) => String(Number(patch) + 1));
  change(folder, 'package.json', `"version": "${version}"`, `"version": "${next}"`);
  change(folder, 'CHANGELOG.md', `## ${version}`, `## ${next}\n\n- A proof.\n\n## ${version}`);
  const sample = 'packages/services/src/projects/create.ts';
  change(folder, sample, 'Creates a project.', 'Creates a project, as the next release says.');
  commitAll(folder, `chore: ${next}`);
  git(folder, 'tag', `v${next}`);
}

/**
 * What a product is made from, if it is not said: the release before the present one; before there is
 * any, the present commit.
 */
export function getBase(): string {
  const tags = git(ROOT, 'tag', '--list', 'v*', '--merged', 'HEAD^', '--sort=-version:refname');
  return tags.split('\n')[0] || 'HEAD';
}

function getVersion(folder: string): string {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function change(folder: string, path: string, what: string, by: string): void {
  const file = join(folder, path);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!text.includes(what)) throw new Error(`${path} has no ${what}`);
  writeFileSync(file, text.replace(what, by));
}
