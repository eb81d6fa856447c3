import { getDiffieHellman } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fixedBase } from '../src/crypto/fixed-base.ts';

function slowly(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [power, square] = [1n, base % modulus];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) power = (power * square) % modulus;
    square = (square * square) % modulus;
  }
  return power;
}

const exponents = fc.uint8Array({ minLength: 32, maxLength: 32 });
const getNumber = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

it('agrees with squaring and multiplying', () => {
  const prime = getNumber(getDiffieHellman('modp15').getPrime());
  for (const [base, modulus] of [
    [2n, prime],
    [5n, 1_000_003n],
  ] as const) {
    const power = fixedBase(base, modulus);
    fc.assert(
      fc.property(exponents, (bytes) => {
        expect(power(bytes)).toBe(slowly(base, getNumber(bytes), modulus));
      }),
      { numRuns: 40 },
    );
    expect(power(new Uint8Array(32))).toBe(1n);
    expect(power(new Uint8Array(32).fill(255))).toBe(slowly(base, 2n ** 256n - 1n, modulus));
  }
});

it('takes exponents of 256 bits only', () => {
  const power = fixedBase(2n, 1_000_003n);
  for (const length of [0, 31, 33]) {
    expect(() => power(new Uint8Array(length))).toThrow(RangeError);
  }
});
