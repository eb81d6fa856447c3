import { exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import { createKeyCache } from '../../src/oidc/key-cache.ts';
import { Refusal } from '../../src/refusal.ts';

const URI = 'https://idp.test/jwks';
const MINUTE = 60_000;
const { publicKey } = await generateKeyPair('RS256');
const jwk = await exportJWK(publicKey);

/** A key cache with a clock of its own, and an address that publishes these keys. */
function createLab() {
  const lab = { now: 0, kids: ['one'], asked: 0, isDown: false };
  const cache = createKeyCache(
    () => {
      lab.asked += 1;
      if (lab.isDown) return Promise.reject(new Refusal('provider_unreachable'));
      const keys = lab.kids.map((kid) => ({ ...jwk, kid }));
      return Promise.resolve({ status: 200, text: JSON.stringify({ keys }) });
    },
    () => lab.now,
  );
  const find = (kid: string) =>
    cache.getKey(URI, { alg: 'RS256', kid }).then(
      () => 'found',
      (error: Refusal) => error.code,
    );
  return { lab, find };
}

describe('FE-43 keys of an identity provider', () => {
  it('are asked for once, by all who wait, and again after an hour', async () => {
    const { lab, find } = createLab();
    expect(await Promise.all([find('one'), find('one'), find('one')])).toEqual(
      Array(3).fill('found'),
    );
    lab.now = 60 * MINUTE - 1;
    expect(await find('one')).toBe('found');
    expect(lab.asked).toBe(1);
    lab.kids = ['two'];
    lab.now = 60 * MINUTE;
    expect(await find('one')).toBe('key_unknown');
    expect(lab.asked).toBe(2);
  });

  it('that are new are found, at most a minute later', async () => {
    const { lab, find } = createLab();
    await find('one');
    lab.kids = ['one', 'two'];
    lab.now = MINUTE - 1;
    expect(await find('two')).toBe('key_unknown');
    lab.now = MINUTE;
    expect(await find('two')).toBe('found');
    expect(await find('three')).toBe('key_unknown');
    expect(lab.asked).toBe(2);
  });

  it('stay known for their hour when the address is down meanwhile', async () => {
    const { lab, find } = createLab();
    await find('one');
    lab.isDown = true;
    lab.now = 2 * MINUTE;
    expect(await find('two')).toBe('provider_unreachable');
    expect(await find('one')).toBe('found');
    lab.now = 60 * MINUTE;
    expect(await find('one')).toBe('provider_unreachable');
  });

  it('are asked for again soon after a failure, but not at once', async () => {
    const { lab, find } = createLab();
    lab.isDown = true;
    expect(await find('one')).toBe('provider_unreachable');
    lab.isDown = false;
    lab.now = 4999;
    expect(await find('one')).toBe('provider_unreachable');
    expect(lab.asked).toBe(1);
    lab.now = 5000;
    expect(await find('one')).toBe('found');
  });

  it('are remembered of a thousand addresses, and asked for anew beyond', async () => {
    let asked = 0;
    const cache = createKeyCache(() => {
      asked += 1;
      return Promise.resolve({
        status: 200,
        text: JSON.stringify({ keys: [{ ...jwk, kid: '1' }] }),
      });
    });
    const header = { alg: 'RS256', kid: '1' };
    for (let index = 0; index <= 1000; index += 1) await cache.getKey(`${URI}/${index}`, header);
    await cache.getKey(`${URI}/1000`, header);
    expect(asked).toBe(1001);
    await cache.getKey(`${URI}/0`, header);
    expect(asked).toBe(1002);
  });

  it.each(['{}', '{"keys":{}}', 'no JSON', '{"keys":[1]}'])('refuses %s', async (text) => {
    const cache = createKeyCache(() => Promise.resolve({ status: 200, text }));
    const found = cache.getKey(URI, { alg: 'RS256', kid: 'one' });
    await expect(found).rejects.toBeInstanceOf(Refusal);
  });
});
