import { markRead } from '@gatehouse/db/repositories/notifications';
import type { UserContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { NotificationId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';

/**
 * Marks one of the caller's notifications as read.
 * @throws DomainError `resource.not_found` for an unknown one and another person's
 */
export async function markNotificationRead(
  deps: Pick<Deps, 'db'>,
  { principal }: UserContext,
  input: { notificationId: NotificationId },
): Promise<void> {
  const { userId } = principal;
  await deps.db.withUser({ userId }, async (tx) => {
    if (!(await markRead(tx, userId, input.notificationId))) {
      throw new DomainError('resource.not_found');
    }
  });
}
