import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeEmail } from '../src/email.ts';

/** Any UTF-16 code unit, halves of pairs included. */
const CHARACTER = fc.nat(0xffff).map((code) => String.fromCharCode(code));

describe('an address in the form that is compared', () => {
  it.each([
    ['Ann@Example.COM', 'ann@example.com'],
    ['  ann@example.com\t', 'ann@example.com'],
    ['ann+news@mail.example.co.uk', 'ann+news@mail.example.co.uk'],
    ["o'neil@example.com", "o'neil@example.com"],
  ])('%j is %j', (value, normal) => {
    expect(normalizeEmail(value)).toBe(normal);
  });

  it('stays as it is when normalised again', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const once = normalizeEmail(address);
        if (once !== null) expect(normalizeEmail(once)).toBe(once);
      }),
    );
  });

  it('is ASCII, lower case, without space, whatever goes in', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: CHARACTER }),
        fc.string({ unit: CHARACTER }),
        (local, domain) => {
          const normal = normalizeEmail(`${local}@${domain}.com`);
          if (normal !== null) expect(normal).toMatch(/^[!-?^-~]+@[a-z0-9.-]+$/);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('what could pass for somebody else’s address (GHSA-7rqj-j65f-68wh)', () => {
  it.each([
    ['a Kelvin sign, which lower-cases to k', 'mar\u212a@example.com'],
    ['a dotless i', 'adm\u0131n@example.com'],
    ['a long s', 'bo\u017fs@example.com'],
    ['a full-width letter', '\uff41nn@example.com'],
    ['a full-width @', 'ann\uff20example.com'],
    ['a small @', 'ann\ufe6bexample.com'],
    ['a Cyrillic a', '\u0430nn@example.com'],
    ['an accent', 'ánn@example.com'],
    ['a zero-width space', 'an\u200bn@example.com'],
    ['a right-to-left override', 'ann\u202e@example.com'],
    ['an internationalised domain', 'ann@exämple.com'],
    ['two addresses', 'ann@example.com,eve@example.com'],
    ['two @', 'ann@eve@example.com'],
    ['a display name', 'Ann <ann@example.com>'],
    ['a quoted local part', '"ann eve"@example.com'],
    ['an address literal', 'ann@[127.0.0.1]'],
    ['a header', 'ann@example.com\r\nBcc: eve@example.com'],
    ['a NUL', 'ann\0@example.com'],
    ['no dot', 'ann@localhost'],
    ['an empty label', 'ann@example..com'],
    ['a label that begins with a hyphen', 'ann@-example.com'],
    ['no local part', '@example.com'],
    ['nothing', ''],
    [
      '255 characters',
      `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(58)}.com`,
    ],
    ['a local part of 65', `${'a'.repeat(65)}@example.com`],
  ])('%s is refused', (_, value) => {
    expect(normalizeEmail(value)).toBeNull();
  });
});
