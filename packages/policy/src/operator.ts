import { DomainError } from '@gatehouse/domain/errors';

/**
 * What staff of the SaaS may do; an operator holds all of it. Apart from the permissions of tenants on
 * purpose: none of them lets an operator read or change what a tenant has inside.
 */
export const ALL_OPERATOR_PERMISSIONS = [
  'platform:read',
  'platform:retry_jobs',
  'platform:reconcile',
  'platform:suspend_tenants',
  'platform:restore_tenants',
  'platform:support',
  'platform:set_limits',
  'platform:move_tenants',
  'platform:disable_people',
  'platform:delete_people',
] as const;

export type OperatorPermission = (typeof ALL_OPERATOR_PERMISSIONS)[number];

const HELD: ReadonlySet<OperatorPermission> = new Set(ALL_OPERATOR_PERMISSIONS);
const NONE: ReadonlySet<OperatorPermission> = new Set();

/**
 * Effective permissions: the claim of the group and the row must agree (decision D2).
 * @param claim the verified token names the group `platform:operator`
 * @param row the person stands in the table of operators
 */
export function operatorPermissions(claim: boolean, row: boolean): ReadonlySet<OperatorPermission> {
  return claim && row ? HELD : NONE;
}

export function isOperatorPermission(access: string): access is OperatorPermission {
  return (ALL_OPERATOR_PERMISSIONS as readonly string[]).includes(access);
}

/**
 * Refuses callers who lack the permission; to them there is nothing here.
 * @throws DomainError `resource.not_found`
 */
export function requireOperatorPermission(
  holder: { readonly operatorPermissions: ReadonlySet<OperatorPermission> },
  permission: OperatorPermission,
): void {
  if (!holder.operatorPermissions.has(permission)) throw new DomainError('resource.not_found');
}
