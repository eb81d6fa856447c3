import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Answers, Entity } from './answers.ts';
import { customise } from './customise.ts';
import { type Template, writeFiles } from './template.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Makes the repository: all of it or nothing. It is made beside its place and moved there when it is whole.
 * @throws Error that says what is in the way, for whoever asked for it
 */
export async function createRepository(
  readTemplate: () => Promise<Template>,
  folder: string,
  answers: Answers,
): Promise<void> {
  const target = resolve(folder);
  await requireFree(target, folder);
  let making = '';
  const giveUp = () => {
    // Files whose writing has begun still appear for a moment.
    if (making) rmSync(making, { recursive: true, force: true, maxRetries: 50, retryDelay: 20 });
    process.exit(1);
  };
  for (const signal of SIGNALS) process.once(signal, giveUp);
  try {
    making = makeFolderBeside(target, folder);
    const template = await readTemplate();
    await writeFiles(making, customise(template, answers));
    git(making, 'init', '--quiet', '--initial-branch=main');
    // Thousands of small files: made beside their place, so that a crash in the middle harms nothing.
    git(making, '-c', 'core.fsync=none', '-c', 'core.looseCompression=1', 'add', '--all');
    const { version, commit } = template;
    commitAll(making, `chore: start from Gatehouse ${version} (${commit.slice(0, 8)})`);
    await mkdir(target, { recursive: true });
    // One by one: an empty folder that was there may be where a shell is open.
    for (const name of await readdir(making)) await rename(join(making, name), join(target, name));
    await rmdir(making);
  } catch (error) {
    if (making) await rm(making, { recursive: true, force: true });
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, giveUp);
  }
}

/** Puts an entity into the place of the sample, in a commit of its own, or leaves all as it was. */
export function replaceSample(folder: string, { one, many, german }: Entity): void {
  const args = [one, ...(many ? ['--plural', many] : []), ...(german ? ['--german', german] : [])];
  const { status } = spawnSync('npm', ['run', '--silent', 'replace-sample', '--', ...args], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) {
    git(folder, 'add', '--all');
    return commitAll(folder, `feat: ${one} in the place of the sample`);
  }
  git(folder, 'reset', '--quiet', '--hard');
  git(folder, 'clean', '--quiet', '--force', '-d');
  throw new Error(
    `${folder} is there, with the sample as it was. Try again in it: npm run replace-sample -- ${args.join(' ')}`,
  );
}

/** Not in between other work: a signal must find it known, or not there. */
function makeFolderBeside(target: string, folder: string): string {
  try {
    return mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  } catch (error) {
    throw new Error(`There is no place for ${folder}: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

async function requireFree(target: string, folder: string): Promise<void> {
  const there = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Error(error.code === 'ENOTDIR' ? `${folder} is a file.` : error.message);
  });
  if (there.length > 0) throw new Error(`The folder ${folder} is not empty. Choose another one.`);
}

function commitAll(folder: string, message: string): void {
  const known = spawnSync('git', ['config', 'user.email'], { cwd: folder }).status === 0;
  const author = known
    ? []
    : ['-c', 'user.name=create-gatehouse', '-c', 'user.email=create-gatehouse@localhost'];
  git(folder, ...author, 'commit', '--quiet', '--no-verify', '--message', message);
}

function git(folder: string, ...args: string[]): void {
  const { status, error, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (error) throw new Error(`git can't be run (${error.message}): install it first.`);
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.trim()}`);
}
