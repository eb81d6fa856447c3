import { findOperatorTenant } from '@gatehouse/db/repositories/operator-tenants';
import { DomainError } from '@gatehouse/domain/errors';
import type { TenantId } from '@gatehouse/domain/ids';
import type { Deps } from '../access/deps.ts';
import { type OperatorContext, readAsOperator } from '../access/operator-context.ts';

/**
 * A tenant's state and numbers. What its people made stays theirs: for that there is support access.
 * @throws DomainError `resource.not_found`
 */
export function getOperatorTenant(
  deps: Pick<Deps, 'db'>,
  ctx: OperatorContext,
  { tenantId }: { tenantId: TenantId },
) {
  return readAsOperator(ctx, 'platform:read', async (operatorId) => {
    const row = await findOperatorTenant(deps.db, operatorId, tenantId);
    if (!row) throw new DomainError('resource.not_found');
    return {
      id: row.tenant_id,
      slug: row.slug,
      name: row.name,
      createdAt: row.created_at,
      suspension:
        row.suspended_at === null
          ? null
          : { since: row.suspended_at, reason: row.suspension_reason ?? '' },
      deletedAt: row.deleted_at,
      purgeAt: row.purge_at,
      members: row.members,
      activeMembers: row.active_members,
      owners: row.owners,
      filesQuotaMib: row.files_quota_mib,
      ssoPolicy: row.sso_policy,
      sessionMaxHours: row.session_max_hours,
      verifiedDomains: row.verified_domains,
      comparedAt: row.compared_at,
      differences: row.differences,
      heldSince: row.held_since,
    };
  });
}
