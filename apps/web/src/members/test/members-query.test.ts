import { describe, expect, it } from 'vitest';

import { memberParameters } from '../members-query.ts';
import { membersQuery } from '../read-members-query.ts';

const CUSTOM = '01990000-0000-7000-8000-000000000000';

describe('the search for members that an address holds', () => {
  it.each([
    ['blanks', { search: ' ' }],
    ['what Postgres cannot hold', { search: 'a\0b' }],
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

  it('counts days back from the start of today', () => {
    const today = new Date().toISOString().slice(0, 10);
    const before = memberParameters(membersQuery({ signedIn: 'not90' }, true));
    const days = (Date.parse(today) - Date.parse(before['signedInBefore'] ?? '')) / 86_400_000;
    expect([days, Object.keys(before)]).toEqual([90, ['signedInBefore']]);
    expect(memberParameters({ invitedBy: CUSTOM })).toEqual({ invitedBy: CUSTOM });
    expect(membersQuery({ signedIn: 'not90' }, false)).toEqual({});
    expect(membersQuery({ signedIn: 'yesterday', invitedBy: 'me' }, true)).toEqual({});
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
