import { spawnSync } from 'node:child_process';

import { UserError } from '@gatehouse/domain/user-error';

/** Git in one folder. */
export interface Git {
  /** What it prints, without the last line break. @throws UserError when it fails */
  run: (...args: readonly string[]) => string;
  /** Whether it succeeds. */
  can: (...args: readonly string[]) => boolean;
}

/** @param folder - of the work tree */
export function openGit(folder: string): Git {
  const spawn = (args: readonly string[]) =>
    spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return {
    run: (...args) => {
      const { status, stdout, stderr, error } = spawn(args);
      if (status === 0) return stdout.trimEnd();
      throw new UserError(
        `git ${args[0] ?? ''} failed: ${error?.message ?? stderr.trim()}`,
        'Nothing was changed by this step. Mend it, and run the command again.',
      );
    },
    can: (...args) => spawn(args).status === 0,
  };
}
