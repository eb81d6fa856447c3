import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ROOT } from '../start/root.ts';
import type { Suite } from './mutation.ts';

/** What the tests made of the code as it stands in the workshop. */
export type Verdict = 'passed' | 'failed' | 'broken';

/** A copy of the last commit, apart from the checkout, where files may be spoiled. */
export interface Workshop {
  readonly root: string;
  /** Runs a suite; `broken` when it ended without a failed test, in an error of its own. */
  run(suite: Suite): Promise<Verdict>;
  /** Puts a file's text in place while `work` runs. */
  withFile<T>(file: string, text: string, work: () => Promise<T>): Promise<T>;
  close(): void;
}

/** Milliseconds. A suite that hangs is no verdict. */
const PATIENCE = 240_000;

/** Makes a git worktree in a temporary folder and installs its packages from the local store. */
export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-mutate-'));
  const root = join(folder, 'copy');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, stdio: 'pipe' });
  const close = () => {
    git('worktree', 'remove', '--force', root);
    rmSync(folder, { recursive: true, force: true });
  };
  git('worktree', 'add', '--detach', root, 'HEAD');
  try {
    const generate = ['tools/with.mjs', 'node', 'tools/generate.ts'];
    execFileSync(process.execPath, generate, { cwd: root, stdio: 'pipe' });
  } catch (error) {
    close();
    throw error;
  }
  return {
    root,
    close,
    run: (suite) => runSuite(root, join(folder, 'report.json'), suite),
    async withFile(file, text, work) {
      const path = join(root, file);
      const original = readFileSync(path, 'utf8');
      writeFileSync(path, text);
      try {
        return await work();
      } finally {
        writeFileSync(path, original);
      }
    },
  };
}

async function runSuite(root: string, report: string, suite: Suite): Promise<Verdict> {
  rmSync(report, { force: true });
  const child = spawn(
    join(root, 'node_modules', '.bin', 'vitest'),
    [
      ...['run', '--project', suite.project, suite.file, '--bail', '1'],
      ...['--reporter', 'json', '--outputFile', report],
      ...(suite.only === undefined ? [] : ['-t', suite.only]),
    ],
    { cwd: root, stdio: 'ignore', timeout: PATIENCE },
  );
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code === 0) return 'passed';
  return failedTests(report) > 0 ? 'failed' : 'broken';
}

function failedTests(report: string): number {
  try {
    return (JSON.parse(readFileSync(report, 'utf8')) as { numFailedTests: number }).numFailedTests;
  } catch {
    return 0;
  }
}
