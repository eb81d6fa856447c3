import type { ScopedWriter } from '@gatehouse/db/database';
import {
  addScimGroupMembers,
  listScimGroupMembers,
  removeScimGroupMembers,
} from '@gatehouse/db/repositories/scim-groups';
import { DomainError } from '@gatehouse/domain/errors';

/** People that a group may have. */
const MAX_GROUP_MEMBERS = 10_000;

/** A group as a directory changes it. */
export interface GroupRecord {
  readonly displayName: string;
  readonly externalId: string | null;
  /** Ids of the directory's people. */
  readonly members: ReadonlySet<string>;
}

/** The people of a group, by the ids of their records. */
export async function readMemberIds(
  tx: ScopedWriter,
  tenantId: string,
  groupId: string,
): Promise<Set<string>> {
  const rows = await listScimGroupMembers(tx, tenantId, [groupId]);
  return new Set(rows.map(({ id }) => id));
}

interface Membership {
  readonly tenantId: string;
  readonly connectionId: string;
  readonly groupId: string;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/**
 * Writes who is in a group. The group is held.
 * @returns those who have come or gone
 * @throws DomainError `scim.unknown_member` for someone whom the directory does not have;
 *   `scim.too_many_members`
 */
export async function writeMembers(
  tx: ScopedWriter,
  { tenantId, connectionId, groupId, before, after }: Membership,
): Promise<string[]> {
  if (after.size > MAX_GROUP_MEMBERS) throw new DomainError('scim.too_many_members');
  const added = [...after].filter((id) => !before.has(id));
  const removed = [...before].filter((id) => !after.has(id));
  if (added.length > 0) {
    const known = await addScimGroupMembers(tx, tenantId, {
      connectionId,
      groupId,
      userIds: added,
    });
    if (known < added.length) throw new DomainError('scim.unknown_member');
  }
  if (removed.length > 0) await removeScimGroupMembers(tx, tenantId, groupId, removed);
  return [...added, ...removed];
}
