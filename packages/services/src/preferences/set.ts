import { getPreferences, setPreferences as set } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import type { Locale } from '@gatehouse/domain/locale';
import type { MailedKind } from '@gatehouse/domain/notification';
import type { Deps } from '../access/deps.ts';
import { toPreferences } from './preferences.ts';

export interface SetPreferencesInput {
  readonly locale?: Locale | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly mutedMails?: readonly MailedKind[] | undefined;
}

/** Changes the preferences that are named; the others stay. */
export function setPreferences(
  deps: Pick<Deps, 'db'>,
  { principal: { userId } }: UserContext,
  input: SetPreferencesInput,
) {
  return deps.db.withUser({ userId }, async (tx) => {
    const before = toPreferences(await getPreferences(tx, userId));
    const named = Object.fromEntries(
      Object.entries(input).filter(([, value]) => value !== undefined),
    ) as Partial<typeof before>;
    await set(tx, userId, { ...before, ...named });
    return toPreferences(await getPreferences(tx, userId));
  });
}
