import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { ROOT } from '../start/root.ts';
import type { MovedTenant, World } from './world.ts';

/** `gatehouse tenant-database move`, as a process of its own. */
export interface Command {
  /** Whether it has brought the move to its end. */
  readonly done: Promise<boolean>;
  /** `kill -9`. @returns false when it had ended */
  kill(): boolean;
}

export function runCommand(
  { command }: World,
  { slug }: MovedTenant,
  to: 'pooled' | 'dedicated',
): Command {
  const main = join(ROOT, 'apps', 'cli', 'src', 'main.ts');
  const child: ChildProcess = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ...command.args,
      ...[main, 'tenant-database', 'move', slug, to],
    ],
    { env: command.env, stdio: 'ignore' },
  );
  return {
    done: once(child, 'exit').then(([code]) => code === 0),
    kill: () => child.exitCode === null && child.kill('SIGKILL'),
  };
}
