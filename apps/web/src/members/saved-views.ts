import type { PeopleCounts } from '@gatehouse/services/members';
import type { MembersQuery } from './members-query.ts';

/** Searches that have a tab of their own. */
export const SAVED_VIEWS = {
  all: {},
  leads: { role: 'owner,admin' },
  withoutMfa: { mfa: 'false', status: 'active' },
  neverSignedIn: { signedIn: 'never', status: 'active' },
  deactivated: { status: 'deactivated' },
} as const satisfies Readonly<Record<string, MembersQuery>>;

export type SavedView = keyof typeof SAVED_VIEWS;

export const VIEW_NAMES = Object.keys(SAVED_VIEWS) as SavedView[];

const FILTERS = ['role', 'status', 'mfa', 'signedIn', 'invitedBy'] as const;

/** The view that the filters are those of; null for a search of one's own. */
export function getSavedView(query: MembersQuery): SavedView | null {
  const same = (view: MembersQuery) => FILTERS.every((name) => view[name] === query[name]);
  return VIEW_NAMES.find((name) => same(SAVED_VIEWS[name])) ?? null;
}

/** The views that the reader may ask for, each with how many there are. */
export function getViewCounts(people: PeopleCounts): [SavedView, number][] {
  return VIEW_NAMES.flatMap((name): [SavedView, number][] => {
    const count = people[name];
    return count === null ? [] : [[name, count]];
  });
}
