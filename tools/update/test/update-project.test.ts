import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type Git, openGit } from '../git.ts';
import { continueUpdate, updateProject } from '../update-project.ts';

const FIRST = {
  'CHANGELOG.md': '# Changelog\n\n## 0.1.0\n\n- The first.\n',
  'src/kept.ts': 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n',
  'src/sample.ts': 'sample\n',
  'src/brand.ts': 'name: Gatehouse\n',
  'pnpm-lock.yaml': 'first\n',
};
const SECOND = {
  ...FIRST,
  'CHANGELOG.md': '# Changelog\n\n## 0.2.0\n\n- The second.\n\n## 0.1.0\n\n- The first.\n',
  'src/kept.ts': 'ONE\ntwo\nthree\nfour\nfive\nsix\nseven\n',
  'src/sample.ts': 'sample, better\n',
  'src/new.ts': 'new\n',
  'pnpm-lock.yaml': 'second\n',
};

let made: string;
let folder: string;
let upstream: string;
let product: string;
let git: Git;

beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'gatehouse-update-test-'));
  const first = await commit(join(made, 'upstream'), FIRST, 'v0.1.0');
  await commit(join(made, 'upstream'), SECOND, 'v0.2.0');
  const record = `${JSON.stringify({ upstream: { version: '0.1.0', commit: first } }, null, 2)}\n`;
  await commit(join(made, 'product'), { ...FIRST, 'gatehouse.json': record });
}, 60_000);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatehouse-update-test-'));
  await cp(made, folder, { recursive: true });
  upstream = join(folder, 'upstream');
  product = join(folder, 'product');
  git = openGit(product);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

afterAll(() => rm(made, { recursive: true, force: true }));

describe('an update', () => {
  it('brings what changed, keeps what was made here, and is one commit', async () => {
    await write(product, {
      'src/kept.ts': 'one\ntwo\nthree\nfour\nfive\nsix\nSEVEN\n',
      'src/brand.ts': 'name: Acme\n',
      'src/mine.ts': 'mine\n',
      'pnpm-lock.yaml': 'mine\n',
    });
    git.run('rm', '--quiet', 'src/sample.ts');
    git.run('add', '--all');
    git.run('commit', '--quiet', '--message', 'feat: mine');
    const before = git.run('rev-parse', 'HEAD');

    expect(await updateProject(product, { from: upstream, check: false })).toEqual({
      state: 'merged',
      version: '0.2.0',
      news: '## 0.2.0\n\n- The second.',
      conflicts: [],
      stayDeleted: ['src/sample.ts'],
    });
    expect(git.run('rev-parse', 'HEAD^')).toBe(before);
    expect(git.run('log', '-1', '--format=%s')).toMatch(/^chore: update to Gatehouse 0\.2\.0 /);
    expect(git.run('status', '--porcelain')).toBe('');
    expect(git.run('ls-files').split('\n')).toEqual([
      'CHANGELOG.md',
      'gatehouse.json',
      'pnpm-lock.yaml',
      'src/brand.ts',
      'src/kept.ts',
      'src/mine.ts',
      'src/new.ts',
    ]);
    expect(await read('src/kept.ts')).toBe('ONE\ntwo\nthree\nfour\nfive\nsix\nSEVEN\n');
    expect(await read('src/brand.ts')).toBe('name: Acme\n');
    const second = openGit(upstream).run('rev-parse', 'v0.2.0^{commit}');
    expect(JSON.parse(await read('gatehouse.json'))).toEqual({
      upstream: { version: '0.2.0', commit: second, repository: upstream },
    });
    const again = await updateProject(product, { check: false });
    expect(again).toEqual({ state: 'current', version: '0.2.0' });
    expect(git.run('tag')).toBe('');
  });

  it('stops where both changed the same lines, and goes on when they are resolved', async () => {
    await commit(product, { 'src/kept.ts': 'mine\ntwo\nthree\nfour\nfive\nsix\nseven\n' });
    const before = git.run('rev-parse', 'HEAD');
    const looked = await updateProject(product, { from: upstream, check: true });
    expect(looked).toMatchObject({ state: 'checked', conflicts: ['src/kept.ts'] });
    expect(git.run('rev-parse', 'HEAD')).toBe(before);
    expect(git.run('status', '--porcelain')).toBe('');
    expect(git.run('worktree', 'list').split('\n')).toHaveLength(1);

    const outcome = await updateProject(product, { from: upstream, check: false });
    expect(outcome).toMatchObject({ state: 'conflicts', conflicts: ['src/kept.ts'] });
    expect(() => continueUpdate(product)).toThrow('Still to be resolved: src/kept.ts.');
    await write(product, { 'src/kept.ts': 'both\n' });
    git.run('add', 'src/kept.ts');
    expect(continueUpdate(product)).toMatchObject({ state: 'merged', version: '0.2.0' });
    expect(await read('src/kept.ts')).toBe('both\n');
    expect(await read('gatehouse.json')).toContain('"0.2.0"');
  });

  it('brings changes of the sample to the entity that stands in its place', async () => {
    const path = 'packages/services/src/projects/create.ts';
    const first = await commit(upstream, { [path]: 'export const project = 1;\n' }, 'v0.3.0');
    await commit(upstream, { [path]: 'export const project = 2;\n' }, 'v0.4.0');
    const sample = { one: 'invoice', many: 'invoices', german: { one: 'Beleg', many: 'Belege' } };
    const record = { upstream: { version: '0.3.0', commit: first, repository: upstream }, sample };
    const own = 'packages/services/src/invoices/create.ts';
    const files = { ...SECOND, [own]: 'export const invoice = 1;\n' };
    await commit(product, { ...files, 'gatehouse.json': `${JSON.stringify(record, null, 2)}\n` });

    const outcome = await updateProject(product, { version: 'v0.4.0', check: false });
    expect(outcome).toMatchObject({ state: 'merged', version: '0.4.0', conflicts: [] });
    expect(await read(own)).toBe('export const invoice = 2;\n');
    expect(git.run('ls-files', 'packages')).toBe(own);
    expect(JSON.parse(await read('gatehouse.json'))).toMatchObject({ sample });
  });

  it('goes to the release of its own version when it was made before that, and not again', async () => {
    await commit(upstream, { 'src/late.ts': 'late\n' });
    const later = await commit(upstream, { 'src/later.ts': 'later\n' }, 'v0.3.0');
    const made = openGit(upstream).run('rev-parse', 'HEAD^');
    const record = { upstream: { version: '0.3.0', commit: made } };
    await commit(product, { 'gatehouse.json': JSON.stringify(record) });
    const outcome = await updateProject(product, { from: upstream, check: false });
    expect(outcome).toMatchObject({ state: 'merged', version: '0.3.0', conflicts: [] });
    expect(await read('src/later.ts')).toBe('later\n');
    expect(await read('gatehouse.json')).toContain(later);
    expect(await updateProject(product, { check: false })).toMatchObject({ state: 'current' });
  });

  it('knows its release by its tag when the commit itself is not there', async () => {
    const record = { upstream: { version: '0.1.0', commit: 'f'.repeat(40), repository: upstream } };
    await commit(product, { 'gatehouse.json': JSON.stringify(record) });
    const outcome = await updateProject(product, { check: false });
    expect(outcome).toMatchObject({ state: 'merged', conflicts: [] });
  });
});

describe('nothing is changed', () => {
  const refused = async (options: { version?: string; from?: string }, message: string) => {
    const before = git.run('rev-parse', 'HEAD');
    await expect(updateProject(product, { ...options, check: false })).rejects.toThrow(message);
    expect(git.run('rev-parse', 'HEAD')).toBe(before);
  };

  it('where something is not committed', async () => {
    await write(product, { 'src/kept.ts': 'open\n' });
    await refused({ from: upstream }, 'There are changes that are not committed.');
    expect(await read('src/kept.ts')).toBe('open\n');
  });

  it('where no one says where the releases are, or it is no repository', async () => {
    await refused({}, 'Where are the releases of Gatehouse?');
    await refused({ from: join(folder, 'nothing') }, 'git fetch failed');
    await refused({ from: '--upload-pack=touch owned' }, 'git fetch failed');
  });

  it('for a release that does not exist, or an older one', async () => {
    await refused({ from: upstream, version: '0.3.0' }, 'There is no release 0.3.0 there.');
    await refused({ from: upstream, version: '../../heads/main' }, 'There is no release');
    const record = { upstream: { version: '0.9.0', commit: 'f'.repeat(40) } };
    await commit(product, { 'gatehouse.json': JSON.stringify(record) });
    await refused({ from: upstream }, 'newer than 0.2.0');
  });

  it.each([
    '',
    '{}',
    '{"upstream":{"version":"latest"}}',
    '{"upstream":{"version":"0.1.0","commit":"--help"}}',
  ])('with the record %s', async (record) => {
    await commit(product, { 'gatehouse.json': record });
    await refused({ from: upstream }, 'gatehouse.json does not say');
  });

  it('without a record', async () => {
    git.run('rm', '--quiet', 'gatehouse.json');
    git.run('commit', '--quiet', '--message', 'chore: no record');
    await refused({ from: upstream }, 'There is no gatehouse.json');
    expect(() => continueUpdate(product)).toThrow('No update is under way.');
  });
});

async function commit(root: string, files: Record<string, string>, tag?: string): Promise<string> {
  await write(root, files);
  const there = openGit(root);
  if (!there.can('rev-parse', '--quiet', '--verify', 'HEAD')) {
    there.run('init', '--quiet', '--initial-branch=main');
    there.run('config', 'user.name', 'Ada');
    there.run('config', 'user.email', 'ada@example.com');
    there.run('config', 'commit.gpgsign', 'false');
  }
  there.run('add', '--all');
  there.run('commit', '--quiet', '--message', tag ?? 'chore: files');
  if (tag !== undefined) there.run('tag', '--annotate', tag, '--message', tag);
  return there.run('rev-parse', 'HEAD');
}

async function write(root: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

function read(path: string): Promise<string> {
  return readFile(join(product, path), 'utf8');
}
