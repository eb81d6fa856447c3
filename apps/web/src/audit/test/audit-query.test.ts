import { describe, expect, it } from 'vitest';

import { auditQuery } from '../audit-query.ts';

describe('the search that an address holds', () => {
  it('is read, part by part', () => {
    const query = { text: ' Ada ', action: 'member.removed', from: '2026-01-31' };
    expect(auditQuery(query)).toEqual({ ...query, text: 'Ada' });
  });

  it.each([
    ['nothing but blanks', { text: '  ' }],
    ['more than a hundred characters', { text: 'x'.repeat(101) }],
    ['what Postgres cannot hold', { text: 'a\0b' }],
    ['the same twice', { text: ['a', 'b'] }],
    ['no action', { action: "x' or 1=1" }],
    ['no id', { actor: '1', target: 'me' }],
    ['no day', { from: '2026-02-31x', to: 'today' }],
  ])('without %s', (_name, params) => {
    expect(auditQuery(params)).toEqual({});
  });
});
