import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const APP = fileURLToPath(new URL('../../../app/', import.meta.url));

test('no page waits for a script: none has a stand-in that only one could replace (0141)', () => {
  expect(globSync('**/page.tsx', { cwd: APP }).length).toBeGreaterThan(20);
  expect(globSync('**/{loading,template}.tsx', { cwd: APP })).toEqual([]);
});
