import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessClaims, forge, getJwk, getJwks, newPoolKey } from './forge.ts';
import { outcome, poolKey, startPool, type TestPool } from './pool.ts';

const REFUSED = 'auth.token_invalid';
const UNAVAILABLE = 'auth.unavailable';
const MINUTE = 60;
const HOUR = 3600;
const secondKey = newPoolKey('pool-key-2');

let pool: TestPool;
beforeEach(async () => {
  pool = await startPool();
});
afterEach(() => pool.close());

/** A token with a life around the pool's present time. */
const token = (key = pool.key, header: Record<string, unknown> = {}) =>
  forge(
    accessClaims(pool.issuer, { iat: pool.now - 10, auth_time: pool.now - 10, exp: pool.now + 60 }),
    key,
    header,
  );
const verify = (jwt = token()) => outcome(pool.verifier.verifyAccessToken(jwt));
const fetches = () => pool.server.requests.length;

describe('rotation', () => {
  it('fetches once, from the issuer', async () => {
    await Promise.all(Array.from({ length: 50 }, () => verify()));
    expect(await verify()).toBe('ok');
    expect(pool.server.requests).toEqual(['/eu-central-1_Test12345/.well-known/jwks.json']);
  });

  it('FI-30 takes a new key at once, or says "try again" for at most 10 seconds', async () => {
    await verify();
    pool.server.body = getJwks(poolKey, secondKey);
    expect(await verify(token(secondKey))).toBe(UNAVAILABLE);
    pool.now += 10;
    expect(await verify(token(secondKey))).toBe('ok');
    expect(await verify()).toBe('ok');
    expect(fetches()).toBe(2);
  });

  it('FI-31 refuses a withdrawn key within the hour', async () => {
    await verify();
    pool.server.body = getJwks(secondKey);
    pool.now += HOUR + 1;
    expect(await verify()).toBe(REFUSED);
  });

  it('FI-31 refuses a withdrawn key at once on command', async () => {
    await verify();
    pool.server.body = getJwks(secondKey);
    expect(await verify()).toBe('ok');
    await pool.verifier.refreshKeys();
    expect(await verify()).toBe(REFUSED);
    expect(await verify(token(secondKey))).toBe('ok');
  });

  it('FI-31 does not keep an old key under the id of a new one', async () => {
    await verify();
    const replaced = newPoolKey(poolKey.kid);
    pool.server.body = getJwks(replaced);
    await pool.verifier.refreshKeys();
    expect(await verify()).toBe(REFUSED);
    expect(await verify(token(replaced))).toBe('ok');
  });

  it('fetches anew behind the scenes when a set is 15 minutes old', async () => {
    await verify();
    pool.now += 15 * MINUTE + 1;
    expect(await verify()).toBe('ok');
    await expect.poll(fetches).toBe(2);
    expect(await verify()).toBe('ok');
    expect(fetches()).toBe(2);
  });

  it('FI-34 fetches anew when the clock jumped back a day', async () => {
    await verify();
    pool.now -= 24 * HOUR - 1;
    pool.server.body = getJwks(secondKey);
    expect(await verify()).toBe(REFUSED);
  });
});

describe('a flood of unknown keys', () => {
  it('TF-07 DS-05 causes at most one fetch in 10 seconds, and keeps no one else out', async () => {
    await verify();
    pool.now += 10;
    // As an attacker makes them: they can sign nothing, and the key is looked for first.
    const flood = () => {
      const [, claims, signature] = token().split('.');
      const jwts = Array.from({ length: 1_000 }, (_, n) => {
        const header = JSON.stringify({ alg: 'RS256', kid: `k${n}` });
        return [Buffer.from(header).toString('base64url'), claims, signature].join('.');
      });
      return Promise.all(jwts.map((jwt) => verify(jwt)));
    };
    const [refused, good] = await Promise.all([flood(), verify()]);
    expect(new Set(refused)).toEqual(new Set([REFUSED]));
    expect(good).toBe('ok');
    expect(fetches()).toBe(2);
    pool.now += 9;
    await flood();
    expect(fetches()).toBe(2);
    pool.now += 1;
    await flood();
    expect(fetches()).toBe(3);
    expect(await verify()).toBe('ok');
  });

  it('TF-07 refuses a kid that was looked for, and says "try again" for one that was not', async () => {
    expect(await verify(token(poolKey, { kid: 'junk' }))).toBe(REFUSED);
    expect(await verify(token(poolKey, { kid: 'junk' }))).toBe(REFUSED);
    expect(await verify(token(poolKey, { kid: 'other' }))).toBe(UNAVAILABLE);
    expect(fetches()).toBe(1);
  });
});

describe('no keys to be had', () => {
  it('FI-29 is not the fault of the token, causes no storm, and heals', async () => {
    pool.server.body = 503;
    const all = await Promise.all(Array.from({ length: 100 }, () => verify()));
    expect(new Set(all)).toEqual(new Set([UNAVAILABLE]));
    expect(await outcome(pool.verifier.hydrate())).toBe(UNAVAILABLE);
    expect(fetches()).toBe(1);
    pool.server.body = getJwks(poolKey);
    pool.now += 10;
    expect(await outcome(pool.verifier.hydrate())).toBe('ok');
    expect(await verify()).toBe('ok');
    expect(fetches()).toBe(2);
  });

  it('says "unavailable" when no one listens', async () => {
    await pool.server.close();
    expect(await verify()).toBe(UNAVAILABLE);
    expect(await outcome(pool.verifier.refreshKeys())).toBe(UNAVAILABLE);
  });

  it('FI-28 keeps the old keys while there are no new ones, for a day', async () => {
    await verify();
    pool.server.body = 500;
    pool.now += 2 * HOUR;
    expect(await verify()).toBe('ok');
    expect(await verify(token(secondKey))).toBe(UNAVAILABLE);
    pool.now += 22 * HOUR + 1;
    expect(await verify()).toBe(UNAVAILABLE);
    expect(pool.failures.length).toBeGreaterThan(0);
  });

  const short = newPoolKey('short', 1024);
  it.each<[string, string | number]>([
    ['HTML', '<!doctype html><title>Sign in</title>'],
    ['10 MB', JSON.stringify({ keys: [getJwk(secondKey)], junk: 'x'.repeat(10_485_760) })],
    ['an empty body', ''],
    ['an empty set', '{"keys":[]}'],
    ['no set', '{}'],
    ['null', 'null'],
    ['a key id twice', JSON.stringify({ keys: [getJwk(secondKey), getJwk(secondKey)] })],
    ['two keys with one id', getJwks(secondKey, newPoolKey('pool-key-2'))],
    ['a key without id', JSON.stringify({ keys: [{ ...getJwk(secondKey), kid: undefined }] })],
    ['a key for encryption', JSON.stringify({ keys: [{ ...getJwk(secondKey), use: 'enc' }] })],
    ['a key for RS512', JSON.stringify({ keys: [{ ...getJwk(secondKey), alg: 'RS512' }] })],
    ['a secret', '{"keys":[{"kty":"oct","kid":"pool-key-2","k":"AAAA"}]}'],
    ['a broken key', JSON.stringify({ keys: [{ ...getJwk(secondKey), n: '' }] })],
    ['a key of 1024 bits', getJwks(short)],
    ['21 keys', JSON.stringify({ keys: Array.from({ length: 21 }, () => getJwk(secondKey)) })],
    ['a redirect', 302],
    ['status 404', 404],
  ])('FI-32 %s: refused as a whole, the old keys stay', async (_name, body) => {
    await verify();
    pool.server.body = body;
    expect(await outcome(pool.verifier.refreshKeys())).toBe(UNAVAILABLE);
    expect(pool.failures).toHaveLength(1);
    expect(await verify()).toBe('ok');
    expect(await verify(token(secondKey))).toBe(UNAVAILABLE);
    expect(pool.server.requests).not.toContain('/elsewhere');
  });

  it('passes over keys of other types beside a good one', async () => {
    pool.server.body = JSON.stringify({
      keys: [{ kty: 'EC', crv: 'P-256', kid: 'ec', x: 'AA', y: 'AA' }, getJwk(poolKey)],
    });
    expect(await verify()).toBe('ok');
    expect(await verify(token(poolKey, { kid: 'ec' }))).not.toBe('ok');
  });
});
