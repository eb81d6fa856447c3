import type { Caller } from '@gatehouse/api/test-suite';

/**
 * The API is mounted as in packages/api/test/api.itest.ts, which has the whole matrix: here one
 * caller of each kind shows that the mount adds nothing.
 */
export const CALLERS: readonly Caller[] = [
  'anonymous',
  'other owner',
  'viewer',
  'owner',
  'owner by Bearer',
  "owner's API key",
];
