import { readFileSync } from 'node:fs';
import * as identitySdk from '@aws-sdk/client-cognito-identity';
import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { compatibilityTable } from '../src/operations/compatibility.ts';
import { identityPools } from '../src/identity/service.ts';
import { userPools, type Service } from '../src/operations/service.ts';
import { services } from '../src/server/services.ts';

/** Prettier aligns the columns of the written table. */
const squeezed = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');

it.each<[string, Service, object, number]>([
  ['user pools', userPools, sdk, 140],
  ['identity pools', identityPools, identitySdk, 23],
])('has every operation of the SDK for %s', async (_, { registry }, client, count) => {
  const known = new Set((await registry.all()).map(({ name }) => name));
  const commands = Object.keys(client)
    .filter((name) => name.endsWith('Command') && name !== '$Command')
    .map((name) => name.slice(0, -'Command'.length));
  expect(commands.filter((name) => !known.has(name))).toEqual([]);
  expect(commands).toHaveLength(count);
});

it('has an up-to-date table of operations', async () => {
  const written = readFileSync(new URL('../COMPATIBILITY.md', import.meta.url), 'utf8');
  expect(squeezed(written)).toBe(squeezed(await compatibilityTable(services)));
});
