/**
 * `npm run prove:create`: makes a repository from the packed create-gatehouse, with a name, a colour and
 * an entity in the place of the sample, adds a second entity, updates it to a release that follows, runs
 * in it what CI runs, and says how long each step took. `-- --only docs:check,test:unit` runs these alone
 * once it is made.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const SECOND_ENTITY = [
  ...['ticket', '--fields', 'subject:string, priority:integer, dueOn:date?, done:boolean'],
  ...['--de', 'Meldung,Meldungen', '--icon', 'Ticket'],
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
  step('new-entity', repository, 'npm', 'run', '--silent', 'new-entity', '--', ...SECOND_ENTITY);
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--no-verify', '--message', 'feat: tickets');
  const releases = makeReleases(folder);
  // It ends with npm run verify.
  step('update', repository, 'npm', 'run', '--silent', 'update', '--', '--from', releases);
  for (const name of STEPS.filter((one) => only?.includes(one) ?? true)) {
    step(name, repository, 'npm', 'run', '--silent', name);
  }
} finally {
  console.log(`\n${results.join('\n')}`);
  rmSync(folder, { recursive: true, force: true });
}

/** A repository with the present release, and one that follows it: in the sample, too. @returns its path */
function makeReleases(parent: string): string {
  const folder = join(parent, 'releases');
  git(parent, 'clone', '--quiet', '--no-tags', ROOT, folder);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  git(folder, 'tag', `v${version}`);
  const next = version.replace(/\d+$/, (patch) => String(Number(patch) + 1));
  change(folder, 'package.json', `"version": "${version}"`, `"version": "${next}"`);
  change(folder, 'CHANGELOG.md', `## ${version}`, `## ${next}\n\n- A proof.\n\n## ${version}`);
  const sample = 'packages/services/src/projects/create.ts';
  change(folder, sample, 'Creates a project.', 'Creates a project, as the next release says.');
  git(folder, 'commit', '--quiet', '--all', '--no-verify', '--message', `chore: ${next}`);
  git(folder, 'tag', `v${next}`);
  return folder;
}

function change(folder: string, path: string, what: string, by: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  if (!text.includes(what)) throw new Error(`${path} has no ${what}`);
  writeFileSync(join(folder, path), text.replace(what, by));
}

function git(cwd: string, ...args: readonly string[]): void {
  const author = ['-c', 'user.name=Proof', '-c', 'user.email=proof@example.com'];
  const { status } = spawnSync('git', [...author, ...args], { cwd, stdio: 'inherit' });
  if (status !== 0) throw new Error(`git ${args[0] ?? ''} failed`);
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
