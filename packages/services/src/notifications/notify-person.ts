import type { ScopedWriter } from '@gatehouse/db/database';
import { putNotification } from '@gatehouse/db/repositories/notifications';
import type { NotificationId, UserId } from '@gatehouse/domain/ids';
import type { MailedKind, NotificationFacts } from '@gatehouse/domain/notification';
import type { Deps } from '../access/deps.ts';

/** Tells the person at hand something of their own, here and by mail. */
export async function notifyPerson<Kind extends MailedKind>(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  userId: UserId,
  notification: { id: NotificationId; kind: Kind; facts: NotificationFacts[Kind] },
): Promise<void> {
  await putNotification(tx, { userId, aboutTenant: null, ...notification });
  await deps.jobs.send(tx, 'notification-mail', { userId, notificationId: notification.id });
}
