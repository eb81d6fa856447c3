import { describe, expect, it } from 'vitest';

import { includes, pick } from '../src/provision/includes.ts';

describe('includes', () => {
  it.each([
    ['equal', { a: 1 }, { a: 1 }, true],
    ['more than asked for', { a: 1, b: 2 }, { a: 1 }, true],
    ['another value', { a: 2 }, { a: 1 }, false],
    ['a missing field', {}, { a: 1 }, false],
    ['nested', { a: { b: 1, c: 2 } }, { a: { b: 1 } }, true],
    ['a list in another order', { a: ['y', 'x'] }, { a: ['x', 'y'] }, true],
    ['a longer list', { a: ['x', 'y'] }, { a: ['x'] }, false],
    ['false where true is asked for', { a: false }, { a: true }, false],
  ])('%s', (_name, actual, wanted, expected) => {
    expect(includes(actual, wanted)).toBe(expected);
  });
});

it('pick leaves absent fields out', () => {
  expect(
    pick<{ a?: number; b?: number; c?: number }, 'a' | 'b'>({ a: 1, c: 3 }, ['a', 'b']),
  ).toEqual({
    a: 1,
  });
});
