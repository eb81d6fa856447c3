import { getPreferences as get } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import type { Deps } from '../access/deps.ts';
import { toPreferences } from './preferences.ts';

/** How the caller wants to be spoken to, and of what they want no mail. */
export async function getPreferences(
  deps: Pick<Deps, 'db'>,
  { principal: { userId } }: UserContext,
) {
  return toPreferences(await deps.db.readUser({ userId }, (db) => get(db, userId)));
}
