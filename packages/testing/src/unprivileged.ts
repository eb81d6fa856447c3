import { spawnSync } from 'node:child_process';

/** The ids to drop to before running something that refuses to be root. Undefined: not root. */
export interface Identity {
  uid: number;
  gid: number;
}

/** Postgres refuses to run as root: `nobody` exists everywhere, so no user has to be created. */
export function unprivilegedIdentity(): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
}

/** Whether that identity can enter the folder: under /root (mode 700), for one, it can't. */
export function canEnter(directory: string, identity: Identity | undefined): boolean {
  if (identity === undefined) return true;
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$0"', directory], { ...identity, cwd: '/' });
  return probe.status === 0;
}

function idOfNobody(flag: '-u' | '-g'): number {
  const answer = spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' });
  const id = Number.parseInt(answer.stdout ?? '', 10);
  return Number.isInteger(id) ? id : 65534;
}
