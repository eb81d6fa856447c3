import type { ScopedReader } from '@gatehouse/db/database';
import {
  listScimMappings,
  type ScimConnectionRow,
} from '@gatehouse/db/repositories/scim-connections';
import type { RoleId } from '@gatehouse/domain/ids';
import type { RoleChoice } from '@gatehouse/domain/role';
import { decideRole, type RoleRules } from '@gatehouse/policy/sso-role';

/** The tenant's rules of the roles that a directory's groups lead to; none leads to owner. */
export async function readRoleRules(
  db: ScopedReader,
  { tenantId, id, defaultRole }: ScimConnectionRow,
): Promise<RoleRules> {
  const rows = await listScimMappings(db, tenantId, id);
  return {
    mappings: rows.map(({ value, role, customRoleId }) => ({
      value,
      role: role as RoleRules['defaultRole'],
      customRoleId: customRoleId as RoleId | null,
    })),
    defaultRole: defaultRole as RoleRules['defaultRole'],
    unmapped: 'default',
    roleMode: 'every_sign_in',
  };
}

/** What someone in these groups is given. */
export function chooseRole(rules: RoleRules, groups: readonly string[]): RoleChoice {
  const decision = decideRole(rules, groups, null);
  return decision.kind === 'give' ? decision.role : rules.defaultRole;
}
