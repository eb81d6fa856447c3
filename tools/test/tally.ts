import { readFileSync } from 'node:fs';

/** How many checks a stage made. */
export interface Tally {
  passed: number;
  failed: number;
}

/** One check that is all or nothing. */
export function single(ok: boolean): Tally {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Reads what Vitest's JSON reporter wrote. A run that failed without a failing test (a file that
 * can't be loaded, no test at all, a crash) counts as one failure.
 */
export function readVitest(file: string, ok: boolean): Tally {
  const report = readJson(file);
  return atLeastOneFailure(
    { passed: number(report['numPassedTests']), failed: number(report['numFailedTests']) },
    ok,
  );
}

/** Reads what Playwright's JSON reporter wrote, in the same way. */
export function readPlaywright(file: string, ok: boolean): Tally {
  const stats = record(readJson(file)['stats']);
  return atLeastOneFailure(
    {
      passed: number(stats['expected']),
      failed: number(stats['unexpected']) + number(stats['flaky']),
    },
    ok,
  );
}

function atLeastOneFailure(tally: Tally, ok: boolean): Tally {
  const nothing = tally.passed + tally.failed === 0;
  const failed = (!ok || nothing) && tally.failed === 0 ? 1 : tally.failed;
  return { passed: tally.passed, failed };
}

function readJson(file: string): Record<string, unknown> {
  try {
    return record(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
