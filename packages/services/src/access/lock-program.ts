import type { ScopedWriter } from '@gatehouse/db/database';
import { lockApiClientForShare } from '@gatehouse/db/repositories/api-clients';
import { lockApiKeyForShare } from '@gatehouse/db/repositories/api-keys';
import type { ProgramRef } from '@gatehouse/domain/principal';
import type { Role } from '@gatehouse/domain/role';
import type { Permission } from '@gatehouse/policy/permissions';
import { keyPermissions } from '@gatehouse/policy/role-table';
import { getTenantRole } from './tenant-role.ts';

/** A program as the transaction sees it. */
export interface LockedProgram {
  /** The membership of the person it acts for, under which it was made. */
  readonly membershipId: string;
  /** The base role of the person it acts for. */
  readonly makerRole: Role;
  /** What it was given, as far as that person still may. */
  readonly permissions: ReadonlySet<Permission>;
}

/**
 * A program that holds, its row and its maker's held.
 * @returns null when it is revoked or expired, or its maker may not act any more by the membership
 *   under which they made it
 */
export async function lockProgram(
  tx: ScopedWriter,
  tenantId: string,
  { kind, id }: ProgramRef,
): Promise<LockedProgram | null> {
  const lock = kind === 'api_key' ? lockApiKeyForShare : lockApiClientForShare;
  const row = await lock(tx, tenantId, id);
  if (!row) return null;
  const { creator_role: makerRole, custom_role_id } = row;
  const maker = await getTenantRole(tx, tenantId, { role: makerRole, custom_role_id });
  return {
    membershipId: row.membership_id,
    makerRole,
    permissions: keyPermissions(row.permissions, maker),
  };
}
