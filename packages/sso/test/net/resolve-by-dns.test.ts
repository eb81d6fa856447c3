import { expect, it } from 'vitest';
import { resolveByDns } from '../../src/net/resolve-addresses.ts';

it('knows this machine without asking, and finds nothing behind a name that cannot be', async () => {
  expect(await resolveByDns('localhost')).toEqual(['127.0.0.1', '::1']);
  expect(await resolveByDns('nobody.invalid')).toEqual([]);
});
