import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BUILD = fileURLToPath(new URL('../scripts/build-package.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'create-gatehouse-'));

const run = (program: string, args: readonly string[], cwd = folder) =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
/** The command as npm installed it. */
const create = (...args: string[]) =>
  spawnSync(process.execPath, ['node_modules/create-gatehouse/create.js', ...args], {
    cwd: folder,
    encoding: 'utf8',
    // git knows no name here.
    env: {
      ...process.env,
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CEILING_DIRECTORIES: folder,
    },
  });

// From the tarball alone, in an empty folder.
beforeAll(() => {
  const made = join(folder, 'package');
  mkdirSync(made);
  run(process.execPath, [BUILD, made]);
  run('npm', ['pack', '--silent', '--pack-destination', folder], made);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  run('npm', ['install', '--silent', '--offline', '--no-audit', '--prefix', folder, tarball]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }), 120_000);

describe('a repository made by the package', () => {
  it('has the release with the name, the colour and the region, in one commit', () => {
    const answers = ['--name', 'Acme Desk', '--colour', '#0a7c66', '--region', 'eu-west-1'];
    // An empty folder is no obstacle.
    mkdirSync(join(folder, 'acme-desk'));
    const { stdout, stderr } = create('--yes', ...answers);
    expect(stderr).toBe('');
    expect(stdout).toContain('cd acme-desk\n  npm start');
    const made = join(folder, 'acme-desk');
    const read = (path: string) => readFileSync(join(made, path), 'utf8');
    expect(read('packages/brand/src/brand.ts')).toContain("name: 'Acme Desk',");
    expect(read('packages/brand/src/brand.css')).toContain('light-dark(#0a7c66, ');
    expect(read('apps/web/app/icon.svg')).toContain('#0a7c66');
    expect(read('.env.example')).toContain('COGNITO_REGION=eu-west-1\n');
    expect(read('README.md')).toMatch(/^# Acme Desk\n/);
    expect(JSON.parse(read('package.json'))).toMatchObject({ name: 'acme-desk' });
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    const commit = run('git', ['rev-parse', 'HEAD'], ROOT).trim();
    expect(JSON.parse(read('gatehouse.json'))).toEqual({ upstream: { version, commit } });
    expect(run('git', ['log', '--format=%s'], made)).toBe(
      `chore: start from Gatehouse ${version} (${commit.slice(0, 8)})\n`,
    );
    expect(run('git', ['status', '--porcelain'], made)).toBe('');
    const files = (cwd: string) => run('git', ['ls-files'], cwd).split('\n');
    expect(files(made)).toEqual(expect.arrayContaining(['.gitignore', 'pnpm-lock.yaml']));
    expect(files(made).filter((path) => /(^|\/)node_modules\/|^\.env$/.test(path))).toEqual([]);
  }, 120_000);

  it('is refused where something is already, which stays as it is', () => {
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine/notes.txt'), 'mine');
    const { status, stderr } = create('mine', '--yes', '--name', 'Mine');
    expect([status, stderr.trim()]).toEqual([
      1,
      'The folder mine is not empty. Choose another one.',
    ]);
    expect(readdirSync(join(folder, 'mine'))).toEqual(['notes.txt']);
  });

  it('leaves nothing behind when it is stopped in the middle', async () => {
    const before = readdirSync(folder);
    const args = ['node_modules/create-gatehouse/create.js', '--yes', '--name', 'Stopped'];
    const child = spawn(process.execPath, args, { cwd: folder });
    const isBegun = () => readdirSync(folder).some((name) => name.startsWith('.stopped-'));
    await expect.poll(isBegun, { timeout: 60_000, interval: 5 }).toBe(true);
    child.kill('SIGINT');
    await once(child, 'exit');
    expect(readdirSync(folder)).toEqual(before);
  }, 120_000);

  it.each([
    [['--name', 'Acme', '--colour', 'red'], 'is no colour'],
    [['--name', 'Acme', '--nonsense'], 'Unknown option'],
    [['--name', 'Acme', '../nowhere/at/all', '--slug', 'all'], 'There is no place'],
  ])('leaves nothing behind when it is refused: %j', (args, says) => {
    const before = readdirSync(folder);
    const { status, stderr } = create('--yes', ...args);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
    expect(readdirSync(folder)).toEqual(before);
    expect(existsSync(join(folder, 'acme'))).toBe(false);
  });
});
