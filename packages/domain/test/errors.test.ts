import { describe, expect, it } from 'vitest';
import { DomainError, type ErrorCode, ERRORS, isDomainError } from '../src/errors.ts';

const entries = Object.entries(ERRORS) as [ErrorCode, (typeof ERRORS)[ErrorCode]][];

describe('the table of errors', () => {
  it.each(entries)('%s has a dotted code and one or more whole sentences', (code, [, sentence]) => {
    expect(code).toMatch(/^[a-z_]+\.[a-z_]+$/);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it('gives an error its code, kind and sentence', () => {
    for (const [code, [kind, sentence]] of entries) {
      expect(new DomainError(code)).toMatchObject({ code, kind, message: sentence, fields: {} });
    }
  });

  it('has a code that callers cannot make up', () => {
    // @ts-expect-error only codes of the table
    expect(() => new DomainError('made.up')).toThrow(TypeError);
  });
});

describe('a domain error', () => {
  it('keeps its cause and the fields at fault', () => {
    const cause = new Error('why');
    const error = new DomainError('input.invalid', { fields: { name: 'is empty' }, cause });
    expect(error.cause).toBe(cause);
    expect(error.fields).toEqual({ name: 'is empty' });
  });

  it('is known by name, so that the other copy of this module counts too', () => {
    const foreign = Object.assign(new Error('x'), { name: 'DomainError', code: 'auth.required' });
    expect(isDomainError(foreign)).toBe(true);
    expect(isDomainError(new DomainError('auth.required'))).toBe(true);
    for (const other of [new Error('x'), { name: 'DomainError', code: 'x' }, 'x', null]) {
      expect(isDomainError(other)).toBe(false);
    }
  });
});
