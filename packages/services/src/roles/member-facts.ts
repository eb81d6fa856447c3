import type { ScopedReader } from '@gatehouse/db/database';
import { readDesired } from '@gatehouse/db/repositories/memberships';
import { DomainError } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';
import type { AccessFacts } from '@gatehouse/policy/explain';
import { ALL_PERMISSIONS, type Permission } from '@gatehouse/policy/permissions';
import { getTenantRole } from '../access/tenant-role.ts';
import { inviterFacts } from '../invitations/inviter-facts.ts';

/**
 * What decisions about a member rest on. What their token says is not known here; what Cognito was
 * last seen to have stands in for it.
 * @throws DomainError `resource.not_found`
 */
export async function memberFacts(
  db: ScopedReader,
  tenantId: string,
  userId: UserId,
  permissions: readonly Permission[] = ALL_PERMISSIONS,
): Promise<AccessFacts[]> {
  const row = await readDesired(db, tenantId, userId);
  if (!row) throw new DomainError('resource.not_found');
  const { role, status, applied_role: claimRole } = row;
  const held = await getTenantRole(db, tenantId, row);
  const customRole = held.customRole && {
    name: held.customRole.name,
    permissions: [...held.permissions],
  };
  return Promise.all(
    permissions.map(async (permission) => ({
      permission,
      membership: { role, status, customRole },
      claimRole,
      ...(await inviterFacts(db, tenantId, permission, role)),
    })),
  );
}
