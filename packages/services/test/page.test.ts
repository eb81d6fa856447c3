import { type DomainError } from '@gatehouse/domain/errors';
import { newId, type TenantId } from '@gatehouse/domain/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, decodeIdCursor, toPage } from '../src/page.ts';

const TENANT = newId<TenantId>();
const OTHER = newId<TenantId>();

const page = (rows: readonly string[], limit: number, tenant = TENANT) =>
  toPage(
    { owner: tenant, rows, limit },
    (row) => row.toUpperCase(),
    (row) => [row],
  );

const getCode = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as DomainError).code;
  }
};

const encode = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

describe('a page', () => {
  it('shows up to the limit, and hands out a cursor only when there is more', () => {
    expect(page(['a', 'b'], 2)).toEqual({ items: ['A', 'B'], nextCursor: null });
    expect(page([], 2)).toEqual({ items: [], nextCursor: null });
    const { items, nextCursor } = page(['a', 'b', 'c'], 2);
    expect(items).toEqual(['A', 'B']);
    expect(decodeCursor(TENANT, nextCursor ?? '', 1)).toEqual(['b']);
  });

  it('gives back any position that it encoded', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '日', '"', '\\', ' ', '\n') });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (position) => {
        const cursor = toPage(
          { owner: TENANT, rows: [0, 1], limit: 1 },
          () => null,
          () => position,
        ).nextCursor;
        expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(decodeCursor(TENANT, cursor ?? '', position.length)).toEqual(position);
      }),
    );
  });
});

describe('a cursor', () => {
  it('is none when there is none', () => {
    expect(decodeCursor(TENANT, undefined, 1)).toBeNull();
    expect(decodeIdCursor(TENANT, undefined)).toBeNull();
  });

  it('TI-10 of another tenant is refused', () => {
    const { nextCursor } = page(['a', 'b'], 1, OTHER);
    expect(getCode(() => decodeCursor(TENANT, nextCursor ?? '', 1))).toBe('input.invalid');
  });

  it.each([
    ['too few parts', [TENANT]],
    ['too many parts', [TENANT, 'a', 'b']],
    ['a number', [TENANT, 1]],
    ['an object', { tenant: TENANT }],
    ['a nested array', [[TENANT], 'a']],
    ['a NUL, which Postgres text cannot hold', [TENANT, 'a\0b']],
    ['no JSON', 'hello'],
    ['null', 'null'],
    ['nothing', ''],
  ])('with %s is refused', (_, value) => {
    expect(getCode(() => decodeCursor(TENANT, encode(value), 1))).toBe('input.invalid');
  });

  it('of a list by id holds an id', () => {
    const id = newId<TenantId>();
    expect(decodeIdCursor(TENANT, encode([TENANT, id]))).toBe(id);
    expect(getCode(() => decodeIdCursor(TENANT, encode([TENANT, 'x'])))).toBe('input.invalid');
  });

  it('IV-15 of any text is read or refused, never a crash', () => {
    const texts = fc.oneof(fc.string(), fc.base64String(), fc.json().map(encode));
    fc.assert(
      fc.property(texts, (text) => {
        expect([null, 'input.invalid']).toContain(getCode(() => decodeCursor(TENANT, text, 2)));
        expect([null, 'input.invalid']).toContain(getCode(() => decodeIdCursor(TENANT, text)));
      }),
      { numRuns: 500 },
    );
  });
});
