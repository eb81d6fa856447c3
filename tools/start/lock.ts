import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import { identify, isAlive, type ProcessIdentity } from './process-identity.ts';
import { UserError } from '@gatehouse/domain/user-error';
import type { StateFolder } from './state-folder.ts';

interface LockFile {
  owner: ProcessIdentity;
  /** What the owner started: left-overs when the owner was killed. */
  children: ProcessIdentity[];
}

/** The right to use a state folder. */
export interface Lock {
  /** Notes a process that must not outlive us. */
  addChild(pid: number): void;
  release(): Promise<void>;
}

/**
 * Takes the state folder for this process. What an owner that was killed left running is stopped.
 *
 * @param recovered is told when that was so
 * @throws UserError when another Gatehouse uses it
 */
export async function takeLock(state: StateFolder, recovered: () => void): Promise<Lock> {
  const file = state.at('lock.json');
  const held: LockFile = { owner: identify(process.pid), children: [] };
  const left = await readSettled(file);
  if (left !== undefined) {
    if (isAlive(left.owner)) throw inUse(state, left.owner.pid);
    recovered();
    await Promise.all(left.children.map(stopLeftOver));
  }
  // Gone or damaged, it protects no one.
  await rm(file, { force: true });
  try {
    writeFileSync(file, JSON.stringify(held), { flag: 'wx', mode: 0o600 });
  } catch {
    throw inUse(state, read(file)?.owner.pid);
  }
  return {
    addChild(pid) {
      held.children.push(identify(pid));
      writeFileSync(file, JSON.stringify(held));
    },
    release: () => rm(file, { force: true }),
  };
}

function inUse(state: StateFolder, pid: number | undefined): UserError {
  return new UserError(
    `Gatehouse runs already on ${state.path}${pid === undefined ? '' : ` (process ${pid})`}.`,
    'Stop it with Ctrl-C in its window, or start another: npm start -- --state DIR --port-base 4000',
  );
}

function read(file: string): LockFile | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isLockFile(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Someone may be writing it this very moment. */
async function readSettled(file: string): Promise<LockFile | undefined> {
  const content = read(file);
  if (content !== undefined || !existsSync(file)) return content;
  await sleep(300);
  return read(file);
}

function isLockFile(value: unknown): value is LockFile {
  return typeof value === 'object' && value !== null && 'owner' in value && 'children' in value;
}

/** Each of them leads a process group of its own, so that none of its children stays either. */
async function stopLeftOver(child: ProcessIdentity): Promise<void> {
  if (isAlive(child)) process.kill(child.pid, 'SIGTERM');
  for (let waited = 0; waited < 100; waited += 1) {
    if (!isAlive(child) && !hasGroup(child)) return;
    await sleep(100);
  }
  if (isAlive(child) || hasGroup(child)) process.kill(-child.pid, 'SIGKILL');
}

function hasGroup({ pid }: ProcessIdentity): boolean {
  // A process that is there is not this child: then neither is the group.
  if (identify(pid).began !== 'gone') return false;
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}
