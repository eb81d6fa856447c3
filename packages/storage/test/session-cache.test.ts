import { describe, expect, it } from 'vitest';
import { createSessionCache } from '../src/session-cache.ts';

const session = { tenantId: 'a', principalId: 'p', access: 'write' } as const;
const HOUR = 3_600_000;

function lab() {
  const clock = { now: 0 };
  let made = 0;
  const cache = createSessionCache(
    () => {
      made += 1;
      return Promise.resolve({ made, credentials: { expiration: new Date(clock.now + HOUR) } });
    },
    () => clock.now,
  );
  return { clock, cache };
}

describe('sessions of the store', () => {
  it('are made once for a person in a tenant, and anew well before their end', async () => {
    const { clock, cache } = lab();
    expect((await cache.get(session)).made).toBe(1);
    expect((await cache.get(session)).made).toBe(1);
    clock.now = HOUR - 360_000;
    expect((await cache.get(session)).made).toBe(2);
  });

  it('are not those of another tenant, another person or another access', async () => {
    const { cache } = lab();
    await cache.get(session);
    expect((await cache.get({ ...session, tenantId: 'b' })).made).toBe(2);
    expect((await cache.get({ ...session, principalId: 'q' })).made).toBe(3);
    expect((await cache.get({ ...session, access: 'read' })).made).toBe(4);
  });

  it('that could not be made are tried again', async () => {
    let tries = 0;
    const cache = createSessionCache(async () => {
      tries += 1;
      if (tries === 1) throw new Error('down');
      return { credentials: { expiration: new Date(Date.now() + HOUR) } };
    });
    await expect(cache.get(session)).rejects.toThrow('down');
    await cache.get(session);
    expect(tries).toBe(2);
  });
});
