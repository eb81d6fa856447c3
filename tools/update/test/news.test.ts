import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { ROOT } from '../../start/root.ts';
import { toNews } from '../news.ts';

const CHANGELOG = `# Changelog

## 0.3.0 (2027-02-01)

- Third.

## [0.2.0] - 2027-01-01

- Second.

## 0.1.0

- First.
`;

it('tells what lies between two releases', () => {
  expect(toNews(CHANGELOG, '0.2.0', '0.3.0')).toBe('## 0.3.0 (2027-02-01)\n\n- Third.');
  expect(toNews(CHANGELOG, '0.1.0', '0.2.0')).toBe('## [0.2.0] - 2027-01-01\n\n- Second.');
  expect(toNews(CHANGELOG, '0.1.0', '0.3.0')).toContain('Third.\n\n## [0.2.0]');
});

it('tells of the newest alone where the present one is not named', () => {
  expect(toNews(CHANGELOG, '0.0.9', '0.3.0')).toBe('## 0.3.0 (2027-02-01)\n\n- Third.');
});

it('tells nothing of a release that is not named', () => {
  expect(toNews(CHANGELOG, '0.1.0', '0.4.0')).toBe('');
  expect(toNews('', '0.1.0', '0.2.0')).toBe('');
});

it('the changelog begins with the present version', async () => {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const changelog = await readFile(join(ROOT, 'CHANGELOG.md'), 'utf8');
  expect(/^## (\S+)/m.exec(changelog)?.[1]).toBe(version);
});
