import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../start/root.ts';

const TEXT =
  /\.(m?[jt]sx?|json|ya?ml|md|css|sql|prisma|toml|html|svg|txt|example|graphql)$|^[^.]+$|\/run$/;

/** Paths of all files that git tracks or would, as far as they are still there. */
export function trackedFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return list.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

/** The text of a file of the repository; empty for what is no text. */
export function readText(path: string): string {
  return TEXT.test(path) ? readFileSync(join(ROOT, path), 'utf8') : '';
}
