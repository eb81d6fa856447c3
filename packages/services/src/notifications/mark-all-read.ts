import { markAllRead } from '@gatehouse/db/repositories/notifications';
import type { UserContext } from '@gatehouse/domain/context';
import type { Deps } from '../access/deps.ts';

/** Marks all of the caller's notifications as read. */
export function markAllNotificationsRead(
  deps: Pick<Deps, 'db'>,
  { principal: { userId } }: UserContext,
): Promise<void> {
  return deps.db.withUser({ userId }, (tx) => markAllRead(tx, userId));
}
