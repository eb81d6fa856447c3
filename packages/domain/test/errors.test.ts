import { describe, expect, it } from 'vitest';
import {
  DomainError,
  ERROR_KINDS,
  type ErrorCode,
  type ErrorKind,
  isDomainError,
} from '../src/errors.ts';

const entries = Object.entries(ERROR_KINDS) as [ErrorCode, ErrorKind][];

describe('the table of errors', () => {
  it.each(entries)('%s has a dotted code', (code) => {
    expect(code).toMatch(/^[a-z_]+\.[a-z_]+$/);
  });

  it('gives an error its code and kind', () => {
    for (const [code, kind] of entries) {
      expect(new DomainError(code)).toMatchObject({ code, kind, message: code, fields: {} });
    }
  });

  it('has a code that callers cannot make up', () => {
    // @ts-expect-error only codes of the table
    expect(new DomainError('made.up').kind).toBeUndefined();
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
