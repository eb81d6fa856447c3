export const LIST = 'Node mount: 20 projects, session';
export const MEMBERS = 'Node mount: 20 members, session';
export const NEXT_LIST = 'Next mount: 20 projects, session';
export const BARE = 'bare Hono: the two statements';
export const BARE_TOGETHER = 'bare Hono: the same in one round trip';
export const BARE_MEMBERS = 'bare Hono: the two of members';
export const EMPTY_NEXT = 'Next: an empty route handler';
export const WRITE = 'Node mount: create a project';
export const POOLER = 'as for a pooler: 20 projects, session';

/** The rate of one case by that of another, at least; null for one that is only told. */
interface Ratio {
  readonly title: string;
  readonly of: string;
  readonly by: string;
  readonly least: number | null;
}

export const RATIOS: readonly Ratio[] = [
  { title: 'session list : bare Hono, same SQL', of: LIST, by: BARE, least: 0.85 },
  { title: '… : bare Hono in one round trip', of: LIST, by: BARE_TOGETHER, least: null },
  { title: 'session list : empty Next handler', of: LIST, by: EMPTY_NEXT, least: 2 },
  { title: 'members list : projects list', of: MEMBERS, by: LIST, least: 0.8 },
  { title: 'members list : bare Hono, same SQL', of: MEMBERS, by: BARE_MEMBERS, least: null },
  { title: 'Next mount : empty Next handler', of: NEXT_LIST, by: EMPTY_NEXT, least: 0.75 },
  { title: 'as for a pooler : without', of: POOLER, by: LIST, least: 0.7 },
];

/** Round trips of one request, at most. */
export const ROUND_TRIPS: readonly { title: string; of: string; most: number }[] = [
  { title: 'round trips of the session list', of: LIST, most: 1.1 },
  { title: 'round trips of a write', of: WRITE, most: 6 },
];
