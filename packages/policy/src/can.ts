import { DomainError } from '@gatehouse/domain/errors';
import type { Permission } from './permissions.ts';

/** Anything that carries effective permissions: a request's context, or one re-read in a transaction. */
export interface Holder {
  readonly permissions: ReadonlySet<Permission>;
}

/** Does this context hold the permission? */
export function can(holder: Holder, permission: Permission): boolean {
  return holder.permissions.has(permission);
}

/**
 * Refuses a context that lacks the permission.
 * @throws DomainError `permission.denied`
 */
export function requirePermission(holder: Holder, permission: Permission): void {
  if (!can(holder, permission)) throw new DomainError('permission.denied');
}
