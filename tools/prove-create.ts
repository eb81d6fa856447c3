/**
 * `npm run prove:create`: makes a repository from the packed create-gatehouse, with an entity in the
 * place of the sample, runs in it what CI runs, and says how long each step took.
 * `-- --only docs:check,test:unit` runs these alone.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { ROOT } from './start/root.ts';

const STEPS = [
  'format:check',
  'docs:check',
  'cases:check',
  'boundaries',
  'dead-code',
  'typecheck',
  'lint',
  'test:unit',
  'test:integration',
  'build',
] as const;

const ANSWERS = [
  ...['--yes', '--name', 'Acme Desk', '--colour', '#0a7c66', '--region', 'eu-west-1'],
  ...['--entity', 'booking', '--german', 'Buchung/Buchungen'],
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = values.only?.split(',');
const folder = mkdtempSync(join(tmpdir(), 'prove-create-'));
const results: string[] = [];
try {
  const build = join(ROOT, 'packages/create-gatehouse/scripts/build-package.ts');
  const repository = join(folder, 'acme-desk');
  step('package', ROOT, process.execPath, build, join(folder, 'package'));
  step('pack', join(folder, 'package'), 'npm', 'pack', '--silent', '--pack-destination', folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  step('create', folder, 'npx', '--yes', `--package=./${tarball}`, 'create-gatehouse', ...ANSWERS);
  for (const name of STEPS.filter((one) => only?.includes(one) ?? true)) {
    step(name, repository, 'npm', 'run', '--silent', name);
  }
} finally {
  console.log(`\n${results.join('\n')}`);
  rmSync(folder, { recursive: true, force: true });
}

/** Runs one; a step that fails fails the proof, and the others go on unless nothing was made. */
function step(name: string, cwd: string, program: string, ...args: readonly string[]): void {
  const begun = performance.now();
  const { status } = spawnSync(program, args, { cwd, stdio: 'inherit' });
  const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
  results.push(`${status === 0 ? 'passed' : 'FAILED'}  ${minutes.padStart(5)} min  ${name}`);
  if (status === 0) return;
  process.exitCode = 1;
  if (!(STEPS as readonly string[]).includes(name)) throw new Error(`${name} failed`);
}
