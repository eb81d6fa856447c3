import type { ScopedWriter } from '@gatehouse/db/database';
import { insertMemberNotification } from '@gatehouse/db/repositories/notifications';
import { newId, type NotificationId } from '@gatehouse/domain/ids';
import type { MailedKind, NotificationFacts, OwnerKind } from '@gatehouse/domain/notification';
import type { Deps } from '../access/deps.ts';

/** Tells members of the tenant, here and by mail, in the transaction of what they are told of. */
export async function notifyMembers<Kind extends MailedKind | OwnerKind>(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  members: readonly { readonly userId: string }[],
  { kind, facts }: { kind: Kind; facts: NotificationFacts[Kind] },
): Promise<void> {
  for (const { userId } of members) {
    const id = newId<NotificationId>();
    if (!(await insertMemberNotification(tx, { userId, id, kind, facts }))) continue;
    await deps.jobs.send(tx, 'notification-mail', { userId, notificationId: id });
  }
}
