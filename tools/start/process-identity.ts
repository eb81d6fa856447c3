import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that can be told from a later one with the same pid. */
export interface ProcessIdentity {
  pid: number;
  /** When it began, in whatever form the system tells; empty when it tells nothing. */
  began: string;
}

/** Describes a living process. */
export function identify(pid: number): ProcessIdentity {
  return { pid, began: beginning(pid) };
}

/** Whether exactly that process still lives. */
export function isAlive({ pid, began }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return beginning(pid) === began;
}

function beginning(pid: number): string {
  if (process.platform !== 'linux') {
    const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return (ps.stdout ?? '').trim() || 'gone';
  }
  try {
    // The second field, the program's name, may hold spaces and brackets. Zombies count as gone.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ') ?? [];
    return fields[0] === 'Z' ? 'gone' : (fields[19] ?? '');
  } catch {
    return 'gone';
  }
}
