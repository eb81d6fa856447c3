/**
 * `npm run update`: takes a product that was made from one release of Gatehouse to a later one.
 * docs/updates.md has it whole.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

import { UserError } from '@gatehouse/domain/user-error';

import { ROOT } from './start/root.ts';
import { openGit } from './update/git.ts';
import { amendMerge, LOCK_FILE } from './update/merge.ts';
import { continueUpdate, type Outcome, updateProject } from './update/update-project.ts';

const USAGE = `Usage: npm run update -- [version] [--from REPOSITORY] [--check]
       npm run update -- --continue

  version     the release to go to: the newest, if left out
  --from      where Gatehouse's releases are fetched, a URL or a path; kept in gatehouse.json
  --check     say what would conflict, and change nothing
  --continue  after the conflicts of an update have been resolved`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      check: { type: 'boolean', default: false },
      continue: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || positionals.length > 1) console.log(USAGE);
  else {
    const { from, check } = values;
    const outcome = values.continue
      ? continueUpdate(ROOT)
      : await updateProject(ROOT, { version: positionals[0], from, check });
    console.log(`\n${toReport(outcome)}\n`);
    if (outcome.state === 'conflicts' && !check) process.exitCode = 1;
    if (outcome.state === 'merged') finish();
  }
} catch (error) {
  if (error instanceof UserError) console.error(`\n${error.message}\n${error.remedy}\n`);
  else console.error(error);
  process.exitCode = 1;
}

function toReport(outcome: Outcome): string {
  if (outcome.state === 'current') return `This is the newest release: ${outcome.version}.`;
  const { news, conflicts, stayDeleted, version } = outcome;
  const lines = news === '' ? [] : [news, ''];
  if (stayDeleted.length > 0) {
    lines.push(
      'Changed by the release, and deleted here. They stay deleted:',
      ...list(stayDeleted),
    );
  }
  if (conflicts.length > 0) {
    lines.push('Changed here and by the release, at the same place:', ...list(conflicts));
  }
  return [...lines, ...toNext(outcome.state, version, conflicts.length)].join('\n');
}

function toNext(state: Outcome['state'], version: string, conflicts: number): string[] {
  if (state === 'checked') {
    return [
      conflicts === 0
        ? `Updating to ${version} would conflict with nothing.`
        : `Updating to ${version} would stop at these conflicts. Nothing was changed.`,
    ];
  }
  if (state === 'merged') return [`Merged: this is ${version} now, in one commit.`];
  return [
    'Resolve them, git add them, then: npm run update -- --continue',
    'Or take it all back: git cherry-pick --abort',
  ];
}

/** The packages of the merged tree, and whether all of it fits. */
function finish(): void {
  run('pnpm', ['install', '--no-frozen-lockfile'], { CI: '1' });
  amendMerge(openGit(ROOT), LOCK_FILE);
  run('npm', ['run', 'setup']);
  run('npm', ['run', 'verify']);
}

function run(command: string, args: readonly string[], more: Record<string, string> = {}): void {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...more },
  });
  if (status === 0) return;
  throw new UserError(
    `${command} ${args.join(' ')} failed.`,
    'The update itself is committed. Mend what it says, and commit that.',
  );
}

function list(paths: readonly string[]): string[] {
  return [...paths.map((path) => `  ${path}`), ''];
}
