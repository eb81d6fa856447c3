import { describe, expect, it } from 'vitest';
import { assertDurable } from '../src/startup-checks/durable.ts';

const RIGHT = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

function check(changes: Partial<typeof RIGHT>): Promise<void> {
  const rows = [{ ...RIGHT, ...changes }];
  return assertDurable({ query: () => Promise.resolve({ rows }) } as never);
}

describe('DD-11 what a server must have on', () => {
  it.each(['on', 'local', 'remote_write', 'remote_apply'])('commits %s', async (value) => {
    await expect(check({ synchronous_commit: value })).resolves.toBeUndefined();
  });

  it.each(Object.keys(RIGHT))('%s off is refused by its name', async (name) => {
    await expect(check({ [name]: 'off' })).rejects.toThrow(`: ${name} is off.`);
  });
});
