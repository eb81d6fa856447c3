import { type TenantId, toId } from './ids.ts';
import { lowerRole, type Role } from './role.ts';

/** The group of the SaaS' own staff, across tenants. */
export const OPERATOR_GROUP = 'platform:operator';

const TENANT_GROUP =
  /^t_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12}):(owner|admin|member|viewer)$/;

/** What the groups of a token say: one role per tenant, and the staff mark. */
export interface GroupClaims {
  readonly roles: ReadonlyMap<TenantId, Role>;
  readonly operator: boolean;
  /** Names that fit no grammar: they give nothing, and the caller logs them. */
  readonly ignored: readonly string[];
  /** Tenants named with more than one role: the lowest counts, and the caller alerts. */
  readonly ambiguous: readonly TenantId[];
}

/** The Cognito group of a role in a tenant: `t_<32 hex>:<role>` (decision D1). */
export function groupName(tenantId: TenantId, role: Role): string {
  return `t_${tenantId.replaceAll('-', '')}:${role}`;
}

/** One group name to its tenant and role, or null. ASCII, exact: no folding, no normalising. */
export function parseGroupName(name: string): { tenantId: TenantId; role: Role } | null {
  const match = TENANT_GROUP.exec(name);
  if (!match) return null;
  const [, a = '', b, c, d, e, role] = match;
  return { tenantId: toId<TenantId>(`${a}-${b}-${c}-${d}-${e}`), role: role as Role };
}

/**
 * Reads the group names of a verified token. Two roles in one tenant give the lower one.
 * @param groups the claim `cognito:groups`, already known to be an array of strings
 */
export function readGroups(groups: readonly string[]): GroupClaims {
  const roles = new Map<TenantId, Role>();
  const ignored: string[] = [];
  const ambiguous = new Set<TenantId>();
  let operator = false;
  for (const name of groups) {
    if (name === OPERATOR_GROUP) {
      operator = true;
      continue;
    }
    const parsed = parseGroupName(name);
    if (!parsed) {
      ignored.push(name);
      continue;
    }
    const known = roles.get(parsed.tenantId);
    if (known && known !== parsed.role) ambiguous.add(parsed.tenantId);
    roles.set(parsed.tenantId, lowerRole(known ?? parsed.role, parsed.role) ?? parsed.role);
  }
  return { roles, operator, ignored, ambiguous: [...ambiguous] };
}
