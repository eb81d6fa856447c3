import { readFileSync } from 'node:fs';
import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { compatibilityTable } from '../src/operations/compatibility.ts';
import { allOperations } from '../src/operations/registry.ts';

/** Prettier aligns the columns of the written table. */
const squeezed = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');

it('has every operation of the SDK', async () => {
  const known = new Set((await allOperations()).map(({ name }) => name));
  const commands = Object.keys(sdk)
    .filter((name) => name.endsWith('Command') && name !== '$Command')
    .map((name) => name.slice(0, -'Command'.length));
  expect(commands.filter((name) => !known.has(name))).toEqual([]);
  expect(commands).toHaveLength(140);
});

it('has an up-to-date table of operations', async () => {
  const written = readFileSync(new URL('../COMPATIBILITY.md', import.meta.url), 'utf8');
  expect(squeezed(written)).toBe(squeezed(await compatibilityTable()));
});
