import type { ScopedReader } from '@gatehouse/db/database';
import { getTenant } from '@gatehouse/db/repositories/tenants';
import type { Role } from '@gatehouse/domain/role';
import type { Inviters } from '@gatehouse/domain/invitation-rules';
import type { AccessFacts } from '@gatehouse/policy/explain';
import { mayInvite } from '@gatehouse/policy/inviters';
import type { Permission } from '@gatehouse/policy/permissions';

/** What the tenant's own rule adds to a decision: nothing but for inviting, and where it narrows. */
export async function inviterFacts(
  db: ScopedReader,
  tenantId: string,
  permission: Permission,
  role: Role | null,
): Promise<Pick<AccessFacts, 'ownersOnly'>> {
  if (permission !== 'members:invite') return {};
  const tenant = await getTenant(db, tenantId);
  const inviters = (tenant?.inviters ?? 'owners') as Inviters;
  return inviters === 'admins' ? {} : { ownersOnly: !mayInvite(inviters, role) };
}
