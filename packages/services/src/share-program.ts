import type { ScopedWriter } from '@gatehouse/db/database';
import { shareApiClient } from '@gatehouse/db/repositories/api-clients';
import { shareApiKey } from '@gatehouse/db/repositories/api-keys';
import type { ProgramRef } from '@gatehouse/domain/principal';
import type { Role } from '@gatehouse/domain/role';
import type { Permission } from '@gatehouse/policy/permissions';
import { keyPermissions } from '@gatehouse/policy/role-table';
import { roleOf } from './roles/tenant-role.ts';

/** A program as the transaction sees it. */
export interface SharedProgram {
  /** The base role of the person it acts for. */
  readonly makerRole: Role;
  /** What it was given, as far as that person still may. */
  readonly permissions: ReadonlySet<Permission>;
}

/**
 * A program that holds, its row and its maker's locked.
 * @returns null when it is revoked or expired, or its maker is no active member
 */
export async function shareProgram(
  tx: ScopedWriter,
  tenantId: string,
  { kind, id }: ProgramRef,
): Promise<SharedProgram | null> {
  const share = kind === 'api_key' ? shareApiKey : shareApiClient;
  const row = await share(tx, tenantId, id);
  if (!row) return null;
  const { creator_role: makerRole, custom_role_id } = row;
  const maker = await roleOf(tx, tenantId, { role: makerRole, custom_role_id });
  return { makerRole, permissions: keyPermissions(row.permissions, maker) };
}
