import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer, SealError } from '../src/seal.ts';

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const oldKey = key('2026-01');
const newKey = key('2026-11');
const sealer = createSealer(oldKey);

describe('sealer', () => {
  it('opens what it sealed, for any text and place', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 5_000 });
    fc.assert(
      fc.property(text, text, (plain, context) => {
        expect(sealer.open(sealer.seal(plain, context), context)).toBe(plain);
      }),
    );
  });

  it('opens nothing in another place', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (plain, here, there) => {
        fc.pre(here !== there);
        expect(() => sealer.open(sealer.seal(plain, here), there)).toThrow(SealError);
      }),
    );
  });

  it('opens nothing with any one bit changed', () => {
    const sealed = sealer.seal('a refresh token', 'session-1');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Uint8Array.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => sealer.open(changed, 'session-1')).toThrow(SealError);
    }
  });

  it('opens nothing that was cut, lengthened or never sealed', () => {
    const sealed = sealer.seal('a refresh token', 'session-1');
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => sealer.open(sealed.subarray(0, length), 'session-1')).toThrow(SealError);
    }
    expect(() => sealer.open(Buffer.concat([sealed, Buffer.of(0)]), 'session-1')).toThrow(
      SealError,
    );
    fc.assert(
      fc.property(fc.uint8Array(), (junk) => {
        expect(() => sealer.open(junk, '')).toThrow(SealError);
      }),
    );
  });

  it('never seals the same text the same way, and shows none of it', () => {
    const sealed = Array.from({ length: 100 }, () => Buffer.from(sealer.seal('same', 'x')));
    expect(new Set(sealed.map((bytes) => bytes.toString('hex'))).size).toBe(100);
    expect(sealed.some((bytes) => bytes.includes('same'))).toBe(false);
  });

  it('SE-22 rotates: old and new together, then new only', () => {
    const before = sealer.seal('token', 's');
    const overlap = createSealer(`${newKey},${oldKey}`);
    expect(overlap.open(before, 's')).toBe('token');
    const after = overlap.seal('token', 's');
    const newOnly = createSealer(newKey);
    expect(newOnly.open(after, 's')).toBe('token');
    expect(() => newOnly.open(before, 's')).toThrow(SealError);
    expect(() => sealer.open(after, 's')).toThrow(SealError);
  });

  it('refuses another key under the same id', () => {
    const sealed = sealer.seal('token', 's');
    expect(() => createSealer(key('2026-01')).open(sealed, 's')).toThrow(SealError);
  });

  it('opens what a database driver hands out: a view into a larger buffer', () => {
    const sealed = sealer.seal('token', 's');
    const larger = new Uint8Array(sealed.length + 20);
    larger.set(sealed, 7);
    expect(sealer.open(larger.subarray(7, 7 + sealed.length), 's')).toBe('token');
  });

  it.each([
    '',
    'no-colon',
    'id:',
    `id:${randomBytes(31).toString('base64')}`,
    `id:${randomBytes(33).toString('base64')}`,
    `id:${'!'.repeat(44)}`,
    `a b:${randomBytes(32).toString('base64')}`,
    `${'x'.repeat(33)}:${randomBytes(32).toString('base64')}`,
    `${oldKey},${oldKey}`,
    `${oldKey},`,
  ])('refuses the key setting (%#) without showing it', (keys) => {
    const error = (() => {
      try {
        createSealer(keys);
      } catch (thrown) {
        return thrown;
      }
      return null;
    })();
    expect(error).toBeInstanceOf(TypeError);
    const secret = keys.split(':')[1];
    if (secret) expect(String(error)).not.toContain(secret);
  });
});
