import type { ScopedWriter } from '@gatehouse/db/database';
import { insertAskerNotification } from '@gatehouse/db/repositories/notifications';
import { newId, type NotificationId } from '@gatehouse/domain/ids';
import type { MailedKind, NotificationFacts } from '@gatehouse/domain/notification';
import type { Deps } from '../access/deps.ts';

/** Tells one who asked to join the tenant of the answer, in its transaction, here and by mail. */
export async function notifyAsker<Kind extends MailedKind>(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  { userId, kind, facts }: { userId: string; kind: Kind; facts: NotificationFacts[Kind] },
): Promise<void> {
  const id = newId<NotificationId>();
  if (!(await insertAskerNotification(tx, { userId, id, kind, facts }))) return;
  await deps.jobs.send(tx, 'notification-mail', { userId, notificationId: id });
}
