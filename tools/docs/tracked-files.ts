import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../start/root.ts';

const TEXT =
  /\.(m?[jt]sx?|json|ya?ml|md|css|sql|prisma|toml|html|svg|txt|example|graphql)$|^[^.]+$|\/run$/;

/**
 * Paths of all files that git tracks or would, as far as they are still there.
 *
 * @param root - the folder of another work tree
 */
export function trackedFiles(root = ROOT): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return list.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

/** The text of a file of the repository; empty for what is no text. */
export function readText(path: string, root = ROOT): string {
  return TEXT.test(path) ? readFileSync(join(root, path), 'utf8') : '';
}
