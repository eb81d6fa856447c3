import { describe, expect, it } from 'vitest';

import { memberParameters, membersQuery } from '../members-query.ts';

const CUSTOM = '01990000-0000-7000-8000-000000000000';

describe('the search for members that an address holds', () => {
  it.each([
    ['blanks', { search: ' ' }],
    ['what Postgres can not hold', { search: 'a\0b' }],
    ['a role that is none', { role: 'root' }],
    ['a status that is none', { status: 'gone' }],
    ['a column that is none', { sort: 'password', order: 'up' }],
  ])('does without %s', (_name, params) => {
    expect(membersQuery(params, true)).toEqual({});
  });

  it('asks for second factors and sign-ins only for those who may know', () => {
    const params = { mfa: 'true', sort: 'lastSignIn' };
    expect(membersQuery(params, true)).toEqual(params);
    expect(membersQuery(params, false)).toEqual({});
  });

  it('becomes parameters of the API', () => {
    expect(memberParameters({ search: 'ada', role: 'viewer', sort: 'name' })).toEqual({
      search: 'ada',
      role: 'viewer',
    });
    expect(memberParameters({ role: CUSTOM, mfa: 'true' })).toEqual({
      customRoleId: CUSTOM,
      mfa: 'true',
    });
  });
});
