import type { ScopedWriter } from '@gatehouse/db/database';
import { listOwners } from '@gatehouse/db/repositories/memberships';
import { insertMemberNotification } from '@gatehouse/db/repositories/notifications';
import { newId, type NotificationId, type TenantId } from '@gatehouse/domain/ids';
import type { MailedKind, NotificationFacts, OwnerKind } from '@gatehouse/domain/notification';
import type { Deps } from '../access/deps.ts';

/** Tells the tenant's active owners, here and by mail, in the transaction of what they are told of. */
export async function notifyOwners<Kind extends MailedKind | OwnerKind>(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  tenantId: TenantId,
  { kind, facts }: { kind: Kind; facts: NotificationFacts[Kind] },
): Promise<void> {
  for (const { userId } of await listOwners(tx, tenantId)) {
    const id = newId<NotificationId>();
    if (!(await insertMemberNotification(tx, { userId, id, kind, facts }))) continue;
    await deps.jobs.send(tx, 'notification-mail', { userId, notificationId: id });
  }
}
