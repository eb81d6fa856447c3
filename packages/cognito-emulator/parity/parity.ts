import { readFileSync, writeFileSync } from 'node:fs';

import { readArguments, USAGE, UsageError, type ParityArguments } from './arguments.ts';
import { parityCases } from './cases.ts';
import type { ParityCase } from './case.ts';
import { NoCredentials, openEndpoint, type Endpoint } from './endpoint.ts';
import { guardClient, startMade } from './guard.ts';
import type { Outcome } from './outcome.ts';
import { deleteLeft, deletePools, newRunName, poolsOfRuns } from './pools.ts';
import { makeReport, refuseSecrets, summarise, toMarkdown } from './report.ts';
import { runCases, type ParityRun } from './run.ts';

const EXPECTED = new URL('./expected.json', import.meta.url);

const [NONE, DIFFERENT, WRONG, NO_CREDENTIALS, LEFT, FAILED, STOPPED] = [0, 1, 2, 3, 4, 5, 130];

/** Where a run reads and speaks. */
export interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
  /** Left out: all. */
  readonly cases?: readonly ParityCase[];
}

/** @returns the exit code */
export async function runParity(args: readonly string[], around: Surroundings): Promise<number> {
  if (args.includes('--help')) {
    around.say(USAGE);
    return NONE;
  }
  let endpoint: Endpoint | undefined;
  try {
    const wanted = readArguments(args, around.environment);
    endpoint = await openEndpoint(wanted);
    if (wanted.left === undefined) return await compare(wanted, endpoint, around);
    await deleteLeft(endpoint.sdk, wanted.left);
    around.say(`${wanted.left} is deleted.`);
    return NONE;
  } catch (error) {
    if (error instanceof UsageError) {
      around.warn(error.message);
      return WRONG;
    }
    if (error instanceof NoCredentials) {
      around.warn(
        'There are no AWS credentials: nothing was asked of AWS, and nothing is compared.',
      );
      return NO_CREDENTIALS;
    }
    around.warn(`The run could not be finished: ${(error as Error).message}`);
    return FAILED;
  } finally {
    await endpoint?.close();
  }
}

async function compare(
  wanted: ParityArguments,
  endpoint: Endpoint,
  around: Surroundings,
): Promise<number> {
  const left = await poolsOfRuns(endpoint.sdk);
  for (const id of left) {
    around.warn(`${id} is of a run that was killed, or that runs now. If killed: --delete ${id}`);
  }
  const { run, undeleted } = await runInOwnPools(endpoint, around);
  const different = run ? write(wanted, endpoint, run, around) : 0;
  if (undeleted.length > 0) return LEFT;
  if (!run) return STOPPED;
  return different === 0 ? NONE : DIFFERENT;
}

/** Runs the cases, and deletes the pools whatever comes of them. */
async function runInOwnPools(
  { sdk, perSecond }: Endpoint,
  { signal, warn, cases = parityCases }: Surroundings,
): Promise<{ run: ParityRun | undefined; undeleted: string[] }> {
  const made = startMade(newRunName());
  guardClient(sdk, made, perSecond);
  const deleteAll = async () => {
    const undeleted = await deletePools(sdk, made);
    for (const id of undeleted) warn(`${id} could not be deleted. Once it can be: --delete ${id}`);
    return undeleted;
  };
  try {
    const tell = (done: number, of: number) => {
      if (perSecond !== undefined && done % 50 === 0) warn(`${done} of ${of}`);
    };
    const run = await runCases(sdk, made, cases, { signal, tell });
    return { run, undeleted: await deleteAll() };
  } catch (error) {
    const undeleted = await deleteAll();
    if (!signal.aborted) throw error;
    return { run: undefined, undeleted };
  }
}

const readExpected = () => JSON.parse(readFileSync(EXPECTED, 'utf8')) as Record<string, Outcome>;

/** One line for each case, so that a change of one is a change of one line. */
function toLines(outcomes: ReadonlyMap<string, Outcome>): string {
  const lines = [...outcomes].map(
    ([name, outcome]) => `${JSON.stringify(name)}: ${JSON.stringify(outcome)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** @returns how many cases differ */
function write(
  { record, report: file }: ParityArguments,
  { name, credentials }: Endpoint,
  { outcomes, secrets }: ParityRun,
  { say, cases = parityCases }: Surroundings,
): number {
  const put = (path: string | URL, text: string) => {
    refuseSecrets(text, [...secrets, ...credentials]);
    writeFileSync(path, text);
  };
  if (record) put(EXPECTED, toLines(outcomes));
  const report = makeReport(name, cases, readExpected(), outcomes);
  if (file !== undefined) {
    put(`${file}.md`, toMarkdown(report));
    put(`${file}.json`, `${JSON.stringify(report, null, 2)}\n`);
  }
  say(summarise(report));
  for (const { name: one, expected, said, differs } of report.rows) {
    if (differs) say(`- ${one}\n    embedded: ${expected}\n    here:     ${said}`);
  }
  return report.counts.different;
}
