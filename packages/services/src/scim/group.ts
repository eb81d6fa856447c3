import type { ScopedReader } from '@gatehouse/db/database';
import {
  listScimGroupMembers,
  type ScimGroupMemberRow,
  type ScimGroupRow,
} from '@gatehouse/db/repositories/scim-groups';

/** A group with its people; `members` null where no one asked for them. */
export interface ScimGroup extends ScimGroupRow {
  readonly members: readonly Pick<ScimGroupMemberRow, 'id' | 'userName'>[] | null;
}

/** Groups with their people. */
export async function withMembers(
  db: ScopedReader,
  tenantId: string,
  groups: readonly ScimGroupRow[],
): Promise<ScimGroup[]> {
  const ids = groups.map(({ id }) => id);
  const members = ids.length === 0 ? [] : await listScimGroupMembers(db, tenantId, ids);
  const byGroup = Map.groupBy(members, ({ groupId }) => groupId);
  return groups.map((group) => ({ ...group, members: byGroup.get(group.id) ?? [] }));
}

/** Groups alone. */
export function withoutMembers(groups: readonly ScimGroupRow[]): ScimGroup[] {
  return groups.map((group) => ({ ...group, members: null }));
}
