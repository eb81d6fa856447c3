import { spawnSync } from 'node:child_process';

export interface Step {
  readonly name: string;
  readonly run: () => Promise<void> | void;
}

/**
 * Runs steps one after the other until one fails, and prints what each took.
 * @returns whether all passed
 */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  const results: string[] = [];
  const begun = performance.now();
  const note = (outcome: string, from: number, name: string) =>
    results.push(`${outcome}  ${toMinutes(performance.now() - from)} min  ${name}`);
  try {
    for (const { name, run } of steps) {
      const from = performance.now();
      console.log(`\n== ${name}`);
      try {
        await run();
        note('passed', from, name);
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        note('FAILED', from, name);
        return false;
      }
    }
    note('passed', begun, 'all of it');
    return true;
  } finally {
    console.log(`\n${results.join('\n')}`);
  }
}

/** Runs a command to its end. @throws Error when it fails */
export function runCommand(cwd: string, command: string, ...args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

/** `npm run <script> -- …` */
export function runScript(cwd: string, script: string, ...args: readonly string[]): void {
  runCommand(cwd, 'npm', 'run', '--silent', script, '--', ...args);
}

/** What git answers. @throws Error when it fails */
export function git(cwd: string, ...args: readonly string[]): string {
  const author = ['-c', 'user.name=Proof', '-c', 'user.email=proof@example.com'];
  const { status, stdout } = spawnSync('git', [...author, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')} failed`);
  return stdout.trim();
}

/** All that was changed, as a commit. */
export function commitAll(cwd: string, message: string): void {
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--no-verify', '--message', message);
}

function toMinutes(ms: number): string {
  return (ms / 60_000).toFixed(1).padStart(5);
}
