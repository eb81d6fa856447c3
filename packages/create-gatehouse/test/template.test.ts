import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { customise } from '../src/customise.ts';
import { packTemplate, unpackTemplate, writeFiles } from '../src/template.ts';

const folder = mkdtempSync(join(tmpdir(), 'create-gatehouse-'));
afterAll(() => rmSync(folder, { recursive: true }));

const RELEASE = { version: '1.2.3', commit: 'c0ffee' };
const file = (path: string, text = '', executable = false) => ({
  path,
  executable,
  content: Buffer.from(text),
});

it('packs files of any kind, and unpacks them as they were', async () => {
  const files = [file('.gitignore', 'x'), file('a/b/run', 'ü', true), file('bytes', '\0\xff')];
  const template = unpackTemplate(packTemplate({ ...RELEASE, files }));
  expect(template).toEqual({ ...RELEASE, files });
  await writeFiles(folder, template.files);
  expect(readFileSync(join(folder, 'a/b/run'), 'utf8')).toBe('ü');
  expect([statSync(join(folder, 'a/b/run')).mode & 0o111, readdirSync(folder).length]).toEqual([
    0o111, 3,
  ]);
});

it('writes nothing outside of its folder', async () => {
  await expect(writeFiles(folder, [file('a/../../out')])).rejects.toThrow('leads out');
  await expect(writeFiles(folder, [file('fine'), file('../out')])).rejects.toThrow('leads out');
  expect(readdirSync(folder)).not.toContain('fine');
});

it('says what a release lacks that is to be changed', () => {
  const answers = { name: 'Acme', slug: 'acme', colour: null, region: 'eu-west-1' };
  expect(() => customise({ ...RELEASE, files: [] }, answers)).toThrow('has no package.json');
  expect(() =>
    customise({ ...RELEASE, files: [file('package.json', '{"private": true}')] }, answers),
  ).toThrow('has no ^ {2}"name"');
});
