import type { ScopedWriter } from '@gatehouse/db/database';
import { insertMemberNotification } from '@gatehouse/db/repositories/notifications';
import { newId, type NotificationId, type UserId } from '@gatehouse/domain/ids';
import type { MailedKind, NotificationFacts } from '@gatehouse/domain/notification';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';

/**
 * Tells a member of the tenant what was done to them, in the transaction of that change, here and
 * by mail. Who does it to themselves knows.
 */
export async function notifyMember<Kind extends MailedKind>(
  deps: Pick<Deps, 'jobs'>,
  { principal }: Context,
  tx: ScopedWriter,
  { userId, kind, facts }: { userId: UserId; kind: Kind; facts: NotificationFacts[Kind] },
): Promise<void> {
  if (principal.kind === 'user' && principal.userId === userId) return;
  const id = newId<NotificationId>();
  if (!(await insertMemberNotification(tx, { userId, id, kind, facts }))) return;
  await deps.jobs.send(tx, 'notification-mail', { userId, notificationId: id });
}
