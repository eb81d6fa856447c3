import { DomainError } from '@gatehouse/domain/errors';

/**
 * What staff of the SaaS may do, with the sentence that explains it. Apart from the permissions of
 * tenants on purpose: none of them lets an operator read or change what a tenant has inside.
 */
export const OPERATOR_PERMISSIONS = {
  'platform:read': 'See tenants, people, queues, differences and error rates.',
  'platform:retry_jobs': 'Put parked jobs back on their queue.',
  'platform:reconcile': 'Have a tenant compared with the pool now, and release held rights.',
  'platform:restore_tenants': 'Restore a deleted tenant within its grace.',
  'platform:disable_people': 'Disable a person in the pool, and enable them again.',
  'platform:delete_people': 'Delete a person from the pool and erase their personal data.',
} as const satisfies Record<`platform:${string}`, string>;

export type OperatorPermission = keyof typeof OPERATOR_PERMISSIONS;

/** What an operator holds: there is one kind of them. */
export const ALL_OPERATOR_PERMISSIONS = Object.keys(
  OPERATOR_PERMISSIONS,
) as readonly OperatorPermission[];

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
  return Object.hasOwn(OPERATOR_PERMISSIONS, access);
}

/**
 * Refuses whoever lacks the permission; to them there is nothing here.
 * @throws DomainError `resource.not_found`
 */
export function requireOperatorPermission(
  holder: { readonly operatorPermissions: ReadonlySet<OperatorPermission> },
  permission: OperatorPermission,
): void {
  if (!holder.operatorPermissions.has(permission)) throw new DomainError('resource.not_found');
}
