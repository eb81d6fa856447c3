import type { ScopedWriter } from '@gatehouse/db/database';
import { listOwners } from '@gatehouse/db/repositories/memberships';
import type { TenantId } from '@gatehouse/domain/ids';
import type { MailedKind, NotificationFacts, OwnerKind } from '@gatehouse/domain/notification';
import type { Deps } from '../access/deps.ts';
import { notifyMembers } from './notify-members.ts';

/** Tells the tenant's active owners, here and by mail, in the transaction of what they are told of. */
export async function notifyOwners<Kind extends MailedKind | OwnerKind>(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  tenantId: TenantId,
  notification: { kind: Kind; facts: NotificationFacts[Kind] },
): Promise<void> {
  await notifyMembers(deps, tx, await listOwners(tx, tenantId), notification);
}
