import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readPlaywright, readVitest, single } from '../tally.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-tally-'));
  file = join(folder, 'report.json');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the tally', () => {
  it.each([
    ['all pass', { numPassedTests: 5, numFailedTests: 0 }, true, { passed: 5, failed: 0 }],
    ['some fail', { numPassedTests: 5, numFailedTests: 2 }, false, { passed: 5, failed: 2 }],
    [
      'a file cannot be loaded',
      { numPassedTests: 5, numFailedTests: 0 },
      false,
      { passed: 5, failed: 1 },
    ],
    ['there is no test', { numPassedTests: 0, numFailedTests: 0 }, true, { passed: 0, failed: 1 }],
  ])('of Vitest when %s', async (_when, report, ok, tally) => {
    await writeFile(file, JSON.stringify(report));
    expect(readVitest(file, ok)).toEqual(tally);
  });

  it.each([
    ['all pass', { expected: 4, unexpected: 0, flaky: 0 }, true, { passed: 4, failed: 0 }],
    ['some fail', { expected: 4, unexpected: 1, flaky: 1 }, false, { passed: 4, failed: 2 }],
    [
      'the stack does not start',
      { expected: 0, unexpected: 0, flaky: 0 },
      false,
      { passed: 0, failed: 1 },
    ],
  ])('of Playwright when %s', async (_when, stats, ok, tally) => {
    await writeFile(file, JSON.stringify({ stats }));
    expect(readPlaywright(file, ok)).toEqual(tally);
  });

  it('counts a crash without a report as a failure', () => {
    expect(readVitest(file, false)).toEqual({ passed: 0, failed: 1 });
    expect(readPlaywright(file, true)).toEqual({ passed: 0, failed: 1 });
    expect(single(false)).toEqual({ passed: 0, failed: 1 });
  });
});
