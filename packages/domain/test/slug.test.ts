import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug, slugFrom } from '../src/slug.ts';

/** Any UTF-16 code unit, halves of pairs included. */
const CHARACTER = fc.nat(0xffff).map((code) => String.fromCharCode(code));

describe('a slug', () => {
  it.each(['acme', 'a-1', 'northwind-traders', '3m-company', 'a'.repeat(40)])(
    '%s is one',
    (slug) => {
      expect(isSlug(slug)).toBe(true);
    },
  );

  it.each([
    ['two characters', 'ab'],
    ['41 characters', 'a'.repeat(41)],
    ['upper case', 'Acme'],
    ['a hyphen in front', '-acme'],
    ['a hyphen at the end', 'acme-'],
    ['a double hyphen', 'ac--me'],
    ['a dot', 'ac.me'],
    ['a slash', 'ac/me'],
    ['a line feed', 'acme\n'],
    ['a letter beyond ASCII', 'acmé'],
    ['nothing', ''],
  ])('has no %s', (_, slug) => {
    expect(isSlug(slug)).toBe(false);
  });

  it.each(['admin', 'api', 'auth', 'invite', 'new', 'sign-in', 'tenants', 'www'])(
    'is not %s, a word of the product',
    (slug) => {
      expect(isSlug(slug)).toBe(false);
    },
  );
});

describe('a slug made from a name', () => {
  it.each([
    ['Acme Ltd.', 'acme-ltd'],
    ['Café Zürich', 'cafe-zurich'],
    ['  --Acme--  ', 'acme'],
    ['Müller & Söhne GmbH', 'muller-sohne-gmbh'],
    ['ﬁnance ①', 'finance-1'],
    ['日本', ''],
    ['!!', ''],
    ['API', ''],
    ['A', ''],
  ])('%j gives %j', (name, slug) => {
    expect(slugFrom(name)).toBe(slug);
  });

  it('is a slug or empty, for every name', () => {
    fc.assert(
      fc.property(fc.string({ unit: CHARACTER, maxLength: 100 }), (name) => {
        const slug = slugFrom(name);
        expect(slug === '' || isSlug(slug)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
