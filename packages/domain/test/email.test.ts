import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMAIL_LENGTH, isSameEmail, normalizeEmail, parseEmail } from '../src/email.ts';

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

describe('what the pool or a mail server would refuse later', () => {
  it.each([
    ['two dots', 'a..b@example.com'],
    ['a dot before', '.a@example.com'],
    ['a dot behind', 'a.@example.com'],
    ['a last label of one letter', 'a@b.c'],
    ['an address of a machine', 'user@123.123.123.123'],
    ['a last label of digits', 'a@example.123'],
    ['a last label with a digit', 'a@example.c0m'],
    ['a dot at the end', 'a@example.com.'],
    ['129 characters', `a@${'b'.repeat(60)}.${'c'.repeat(62)}.com`],
    ['188 characters', `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.com`],
  ])('%s is refused', (_, value) => {
    expect(normalizeEmail(value)).toBeNull();
  });

  it.each([
    `a@${'b'.repeat(59)}.${'c'.repeat(62)}.com`,
    'a@example.museum',
    'a@xn--mnchen-3ya.xn--p1ai',
    'a.b.c@1and1.example',
  ])('%s is taken', (value) => {
    expect(normalizeEmail(value)).toBe(value);
    expect(value.length).toBeLessThanOrEqual(EMAIL_LENGTH);
  });
});

describe('an address as people type or paste it', () => {
  it.each([
    ['a zero-width space', '\u200banna@example.com\u200b'],
    ['a soft hyphen inside', 'anna@exam\u00adple.com'],
    ['marks of direction around', '\u202aanna@example.com\u202c'],
    ['a no-break space', '\u00a0anna@example.com\ufeff'],
    ['a link', 'mailto:anna@example.com?subject=Hello'],
    ['an encoded link', 'MailTo:anna%40example.com'],
    ['brackets', '<anna@example.com>'],
    ['a link in brackets', '<mailto:Anna@example.com>'],
    ['quotes', '“anna@example.com”'],
  ])('%s', (_, text) => {
    expect(parseEmail(text)).toBe('anna@example.com');
  });

  it.each([
    ['a link to two', 'mailto:anna@example.com,eve@example.com'],
    ['an encoded header', 'mailto:anna@example.com%0d%0aBcc:eve@example.com'],
    ['a broken escape', 'mailto:anna%@'],
    ['a look-alike letter', '\u0430nna@example.com'],
    ['a name in front', 'Anna <anna@example.com>'],
  ])('not %s', (_, text) => {
    expect(parseEmail(text)).toBeNull();
  });

  it('an address in its normal form is itself, so that a preview and its request agree', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const normal = normalizeEmail(address);
        if (normal !== null) expect(parseEmail(normal)).toBe(normal);
      }),
    );
  });

  it('two that are taken nowhere are the same only when they are equal', () => {
    expect(isSameEmail('Ann@example.com ', 'ann@EXAMPLE.com')).toBe(true);
    expect(isSameEmail('a..b@example.com', 'a..b@example.com')).toBe(true);
    expect(isSameEmail('a..b@example.com', 'nonsense')).toBe(false);
    expect(isSameEmail('a..b@example.com', '')).toBe(false);
  });
});

describe('what could pass for someone else’s address (GHSA-7rqj-j65f-68wh)', () => {
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
