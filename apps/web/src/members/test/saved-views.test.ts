import { describe, expect, it } from 'vitest';

import { membersQuery } from '../read-members-query.ts';
import { getSavedView, getViewCounts, SAVED_VIEWS, VIEW_NAMES } from '../saved-views.ts';

const PEOPLE = {
  all: 5,
  leads: 2,
  deactivated: 0,
  withoutMfa: null,
  neverSignedIn: null,
  invitations: null,
  requests: null,
};

describe('the saved views', () => {
  it.each(VIEW_NAMES)('are searches that an address can hold: %s', (name) => {
    const query = membersQuery(SAVED_VIEWS[name], true);
    expect(query).toEqual(SAVED_VIEWS[name]);
    expect(getSavedView({ ...query, search: 'ada', sort: 'role' })).toBe(name);
  });

  it('are none when a filter is beyond them', () => {
    expect(getSavedView({ ...SAVED_VIEWS.withoutMfa, role: 'admin' })).toBeNull();
    expect(getSavedView({ mfa: 'false' })).toBeNull();
  });

  it('leave out what the reader may not know', () => {
    expect(getViewCounts(PEOPLE).map(([name]) => name)).toEqual(['all', 'leads', 'deactivated']);
    expect(membersQuery(SAVED_VIEWS.withoutMfa, false)).toEqual({ status: 'active' });
  });
});
