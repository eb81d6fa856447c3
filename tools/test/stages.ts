import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildWeb } from '../start/build-web.ts';
import { generateClient } from '../start/generate-client.ts';
import { type Outcome, run } from './run.ts';
import { readPlaywright, readVitest, single, type Tally } from './tally.ts';

const TURBO = ['--output-logs=errors-only', '--concurrency=1'];

/** What came of one stage. */
export interface StageResult extends Outcome {
  tally: Tally;
}

/** One stage of `npm test`. */
export interface Stage {
  name: string;
  work: (folder: string) => Promise<StageResult>;
  /** Later stages make no sense without it. */
  needed?: boolean;
}

type Groups = readonly (readonly (readonly Stage[])[])[];

const UNIT_TESTS: Stage = { name: 'unit tests', work: (folder) => vitest('unit', folder) };

/**
 * What needs neither a database nor a build. Groups follow each other; the lists within a group run
 * side by side, as many as there are cores on a small machine.
 */
const STATIC: Groups = [
  [
    [
      { name: 'prisma client', work: (folder) => tool(generateClient, folder), needed: true },
      // The linter reads them, whether or not the compiler has come to the web app by then.
      {
        name: 'types of pages',
        work: () => check('turbo', ['run', 'typegen', ...TURBO]),
      },
    ],
  ],
  [
    [{ name: 'types', work: () => check('turbo', ['run', 'typecheck', ...TURBO]) }],
    [
      { name: 'format', work: () => check('prettier', ['--check', '--log-level', 'warn', '.']) },
      { name: 'lint', work: () => check('eslint', ['--max-warnings', '0', '.']) },
      {
        name: 'lint with types',
        work: () => check('oxlint', ['--type-aware', '--deny-warnings', '.']),
      },
      { name: 'dead code', work: () => check('knip', ['--no-progress', '--no-config-hints']) },
      { name: 'boundaries', work: () => check('tools/check-boundaries.ts', []) },
      { name: 'documents', work: () => check('tools/check-docs.ts', []) },
      { name: 'cases', work: () => check('tools/check-cases.ts', []) },
    ],
  ],
];

/** The stages of `npm run verify`. */
export const VERIFY: Groups = [...STATIC, [[UNIT_TESTS]]];

/** All stages. */
export const ALL: Groups = [
  ...STATIC,
  [
    [
      UNIT_TESTS,
      { name: 'integration tests', work: (folder) => vitest('integration', folder) },
      { name: 'web build', work: (folder) => tool(buildWeb, folder) },
      { name: 'both hosts', work: (folder) => vitest('built', folder) },
      { name: 'browser tests', work: playwright },
    ],
  ],
];

/** Runs `use` with a folder for reports that is deleted afterwards. */
export async function withReportFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-reports-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function check(command: string, args: readonly string[]): Promise<StageResult> {
  const outcome = await run(command, args);
  return { ...outcome, tally: single(outcome.ok) };
}

async function tool(
  work: (logFile: string, signal: AbortSignal) => Promise<string>,
  folder: string,
): Promise<StageResult> {
  try {
    const output = await work(join(folder, `${work.name}.log`), new AbortController().signal);
    return { ok: true, output, tally: single(true) };
  } catch (error) {
    const output = error instanceof Error ? error.message : String(error);
    return { ok: false, output, tally: single(false) };
  }
}

async function vitest(project: string, folder: string): Promise<StageResult> {
  const report = join(folder, `${project}.json`);
  const outcome = await run('vitest', [
    // A busy machine is no failure: what hangs is found all the same.
    ...['run', '--project', project, '--testTimeout=60000'],
    ...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  return { ...outcome, tally: readVitest(report, outcome.ok) };
}

async function playwright(folder: string): Promise<StageResult> {
  const report = join(folder, 'browser.json');
  const outcome = await run(
    'playwright',
    ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  );
  return { ...outcome, tally: readPlaywright(report, outcome.ok) };
}
