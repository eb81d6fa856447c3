import { describe, expect, it } from 'vitest';
import { ApiProblem } from '#src/api-client.ts';
import { splitFieldErrors } from '../field-errors.ts';

function problem(code: string, fields: Record<string, string> = {}): ApiProblem {
  return new ApiProblem({ status: 422, code, title: 'What is wrong.', fields });
}

const CODES = { name: [], slug: ['tenant.slug_taken'] };

describe('splitFieldErrors', () => {
  it('has nothing to say without a problem', () => {
    expect(splitFieldErrors(null, CODES)).toEqual({ problem: null, at: {}, rest: null });
  });

  it('says at the field what is about the field, as a sentence', () => {
    const { at, rest } = splitFieldErrors(
      problem('input.invalid', { name: 'must not be empty', slug: '3 to 40 letters' }),
      CODES,
    );
    expect(at).toEqual({ name: 'This must not be empty.', slug: '3 to 40 letters.' });
    expect(rest).toBeNull();
  });

  it('knows codes that are about a field', () => {
    const { at, rest } = splitFieldErrors(
      problem('tenant.slug_taken', { slug: 'is taken' }),
      CODES,
    );
    expect(at).toEqual({ slug: 'What is wrong.' });
    expect(rest).toBeNull();
  });

  it('leaves above the form what no field shows', () => {
    const hidden = problem('input.invalid', { name: 'must not be empty', other: 'is not known' });
    expect(splitFieldErrors(hidden, CODES).rest).toBe(hidden);
    const general = problem('internal.error');
    expect(splitFieldErrors(general, CODES).rest).toBe(general);
  });
});
