import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { UserError } from '@gatehouse/domain/user-error';

import { ROOT } from '../start/root.ts';
import type { Plan } from './edit/plan.ts';

/** Each with the folder in which it runs. */
const GENERATORS = {
  'the Prisma client': ['.', 'tools/generate.ts'],
  'the types of the API': ['packages/api-client', 'test/generate.ts'],
} as const;

interface Task {
  readonly plan: Plan;
  /** Writes although there are changes that are not committed. */
  readonly force: boolean;
  /** What is generated anew from what was written. */
  readonly generates: readonly (keyof typeof GENERATORS)[];
  /** German texts that are still English. */
  readonly untranslated?: readonly string[];
  /** What is left to do by hand. */
  readonly next?: string;
}

/** Runs a command that writes code: checks, writes, generates, and says what was done. */
export async function runScaffold(usage: string, prepare: () => Promise<Task>): Promise<void> {
  if (process.argv.includes('--help')) return console.log(`Usage: ${usage}`);
  try {
    const { plan, force, generates, untranslated = [], next } = await prepare();
    if (!force) requireCleanTree();
    const { created, changed } = await plan.write();
    for (const path of created) console.log(`  new      ${path}`);
    for (const path of changed) console.log(`  changed  ${path}`);
    for (const name of generates) {
      const [folder, script] = GENERATORS[name];
      execFileSync(process.execPath, [script], { cwd: join(ROOT, folder), stdio: 'inherit' });
      console.log(`  made     ${name}`);
    }
    if (untranslated.length > 0) {
      console.log(`\nLeft to translate in packages/messages/src/de: ${untranslated.join(', ')}.`);
    }
    if (next !== undefined) console.log(`\n${next}`);
    console.log('\nNext: read the changes (git diff), then npm test.');
  } catch (error) {
    const { message } = error instanceof Error ? error : { message: String(error) };
    console.error(`\n  ${message.replaceAll('\n', '\n  ')}`);
    console.error(`\n  ${error instanceof UserError ? error.remedy : usage}\n`);
    process.exitCode = 1;
  }
}

/** What is written can then be taken back as a whole: by git. */
function requireCleanTree(): void {
  const status = execFileSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' });
  if (status === '') return;
  throw new UserError(
    'There are changes that are not committed.',
    'Commit them first, or write beside them with --force.',
  );
}
