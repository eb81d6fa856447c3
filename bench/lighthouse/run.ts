/**
 * Lighthouse on the pages that people see first and most, as a phone and as a desktop: the demo
 * tenants on the production build, signed in as an owner. Fetches Lighthouse from the package
 * registry at the first run: it is larger than all that Gatehouse installs.
 *
 * Usage: npm run bench:lighthouse -- [--rounds N] [--only TEXT]
 * Medians of N rounds, 3 if not told; of the pages whose name holds the text. Exits with 1 when an aim is missed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { freePort } from '@gatehouse/testing/ports';
import { chromium, type Page } from '@playwright/test';

import { signInToDemo } from '../../e2e/support/demo.ts';
import { chromiumLaunch } from '../../e2e/support/browser.ts';
import { runningStack, startStack } from '../../e2e/support/stack.ts';
import { buildWeb } from '../../tools/start/build-web.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const FORMS = ['desktop', 'mobile'] as const;
/** Aims of each category, in hundredths, and of the largest contentful paint, in milliseconds. */
const AIMS = { performance: 95, accessibility: 100, 'best-practices': 95, paint: 1_500 };

type Scores = Record<keyof typeof AIMS, number>;

interface Report {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Record<
    (typeof CATEGORIES)[number],
    {
      readonly score: number;
      readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
    }
  >;
  readonly audits: Record<
    string,
    { readonly score: number | null; readonly title: string; readonly numericValue?: number }
  >;
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
});
const rounds = Number(values.rounds);

await buildWeb(join(tmpdir(), 'gatehouse-bench-build.log'), AbortSignal.timeout(600_000));
const stop = await startStack();
const folder = await mkdtemp(join(tmpdir(), 'gatehouse-lighthouse-'));
try {
  const port = await freePort();
  const launch = chromiumLaunch();
  // Lighthouse opens tabs in the browser's own profile, so that is where one has to be signed in.
  const browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...launch,
    args: [...launch.args, `--remote-debugging-port=${port}`],
  });
  try {
    await measure(port, 'sign-in', '/sign-in');
    const page = await browser.newPage();
    await signInToDemo(page, 'olivia@acme.example');
    const person = await findPerson(page);
    await page.close();
    await measure(port, 'members', '/t/acme/members');
    await measure(port, 'a member', person);
    await measure(port, 'audit log', '/t/acme/audit');
    await measure(port, 'settings', '/t/acme/settings');
  } finally {
    await browser.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
  await stop();
}

/** The page of someone in the list. */
async function findPerson(page: Page): Promise<string> {
  await page.goto(`${runningStack().origin}/t/acme/members`);
  const link = page.locator('[data-row-link]').first();
  return (await link.getAttribute('href')) ?? '';
}

/** Prints a line for each form factor, and what cost points in the last round. */
async function measure(port: number, name: string, path: string): Promise<void> {
  if (!name.includes(values.only)) return;
  for (const form of FORMS) {
    const reports: Report[] = [];
    for (let round = 0; round < rounds; round += 1) reports.push(await report(port, path, form));
    const scores = getMedians(reports);
    const missed = Object.keys(AIMS).filter((aim) => misses(aim as keyof Scores, scores));
    if (missed.length > 0) process.exitCode = 1;
    console.log(
      `${name.padEnd(10)}${form.padEnd(9)}` +
        CATEGORIES.map((category) => `${category} ${scores[category]}`).join('  ') +
        `  largest paint ${Math.round(scores.paint)} ms` +
        (missed.length === 0 ? '' : `  missed: ${missed.join(', ')}`),
    );
    for (const fault of getFaults(reports.at(-1))) console.log(`    ${fault}`);
  }
}

async function report(port: number, path: string, form: (typeof FORMS)[number]): Promise<Report> {
  const file = join(folder, 'report.json');
  const args = [
    '--silent',
    'dlx',
    LIGHTHOUSE,
    runningStack().origin + path,
    `--port=${port}`,
    '--disable-storage-reset',
    `--only-categories=${CATEGORIES.join(',')}`,
    '--output=json',
    `--output-path=${file}`,
    '--quiet',
    ...(form === 'desktop' ? ['--preset=desktop'] : []),
  ];
  const child = spawn('pnpm', args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}`);
  const read = JSON.parse(await readFile(file, 'utf8')) as Report;
  if (read.runtimeError) throw new Error(read.runtimeError.message);
  return read;
}

function getMedians(reports: readonly Report[]): Scores {
  const median = (pick: (report: Report) => number): number =>
    reports.map(pick).toSorted((a, b) => a - b)[Math.floor(reports.length / 2)] ?? NaN;
  const score = (category: (typeof CATEGORIES)[number]) =>
    Math.round(median((one) => one.categories[category].score) * 100);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    paint: median((one) => one.audits['largest-contentful-paint']?.numericValue ?? NaN),
  };
}

function misses(aim: keyof Scores, scores: Scores): boolean {
  return aim === 'paint' ? !(scores.paint < AIMS.paint) : !(scores[aim] >= AIMS[aim]);
}

/** The checks that cost points, and gave none. */
function getFaults(last: Report | undefined): string[] {
  if (last === undefined) return [];
  return CATEGORIES.flatMap((category) =>
    last.categories[category].auditRefs.flatMap(({ id, weight }) => {
      const audit = last.audits[id];
      return weight > 0 && audit?.score === 0 ? [`${category}: ${audit.title}`] : [];
    }),
  );
}
