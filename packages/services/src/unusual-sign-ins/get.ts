import { getNotification } from '@gatehouse/db/repositories/notifications';
import { isUnanswered } from '@gatehouse/db/repositories/unusual-sign-ins';
import type { Deps } from '../access/deps.ts';
import { ANSWER_DAYS } from './answer.ts';
import { readSignInToken } from './link-token.ts';

/** A sign-in as its person is asked about it. */
export interface UnusualSignIn {
  /** In English, as `toDeviceLabel` of the messages takes it. */
  readonly device: string;
  readonly address: string | null;
  readonly at: Date;
}

/** The sign-in that a link asks about; null for a link that is not good. Looking uses nothing up. */
export async function getUnusualSignIn(
  { db, settings }: Pick<Deps, 'db' | 'settings'>,
  token: string,
): Promise<UnusualSignIn | null> {
  const key = readSignInToken(settings.invitationKey, token);
  if (!key) return null;
  const { userId, id } = key;
  return db.readUser({ userId }, async (read) => {
    if (!(await isUnanswered(read, userId, id, ANSWER_DAYS))) return null;
    const told = await getNotification(read, userId, id);
    if (told?.kind !== 'session.new_device') return null;
    return { ...told.facts, at: told.created_at };
  });
}
