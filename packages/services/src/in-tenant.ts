import type { ScopedReader, ScopedWriter } from '@gatehouse/db/database';
import { shareApiKey } from '@gatehouse/db/repositories/api-keys';
import {
  lockMemberships,
  type MembershipRow,
  shareMembership,
} from '@gatehouse/db/repositories/memberships';
import type { TenantContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import { toId, type UserId } from '@gatehouse/domain/ids';
import type { UserPrincipal } from '@gatehouse/domain/principal';
import type { Role } from '@gatehouse/domain/role';
import { requirePermission } from '@gatehouse/policy/can';
import type { Permission } from '@gatehouse/policy/permissions';
import { effectivePermissions, keyPermissions } from '@gatehouse/policy/role-table';
import type { Deps } from './deps.ts';

export type Context = TenantContext<Permission>;

/** The caller as the transaction sees them: the row read again, the role worked out again. */
export interface Actor {
  /** The person, or the one for whom a program acts. */
  readonly userId: UserId;
  readonly role: Role | null;
  readonly permissions: ReadonlySet<Permission>;
}

/** What a change of membership works on, all rows locked. */
export interface LockedMembers {
  readonly actor: Actor;
  readonly target: MembershipRow;
  /** Active owners whose role has reached Cognito. */
  readonly owners: readonly UserId[];
}

/** Checks the permission, then reads in the caller's tenant. */
export function readInTenant<T>(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  permission: Permission,
  work: (db: ScopedReader) => Promise<T>,
): Promise<T> {
  requirePermission(ctx, permission);
  return deps.db.readTenant({ tenantId: ctx.tenant.id }, work);
}

/**
 * Checks the permission, then runs one transaction in the caller's tenant. It reads the caller's
 * membership again and checks again: a removal or demotion that came first wins, and one that
 * comes later waits until this transaction is done.
 */
export function inTenant<T>(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  permission: Permission,
  work: (tx: ScopedWriter, actor: Actor) => Promise<T>,
): Promise<T> {
  requirePermission(ctx, permission);
  return deps.db.withTenant({ tenantId: ctx.tenant.id }, async (tx) => {
    const actor = await readActor(tx, ctx);
    requirePermission(actor, permission);
    return work(tx, actor);
  });
}

/**
 * The same for a change of somebody's membership: the rows of the caller, of the target and of
 * all owners are locked, in one order (decision D8).
 * @throws DomainError `resource.not_found` when the target is no member of this tenant
 */
export function changeMember<T>(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  permission: Permission,
  targetId: UserId,
  work: (tx: ScopedWriter, locked: LockedMembers) => Promise<T>,
): Promise<T> {
  requirePermission(ctx, permission);
  return deps.db.withTenant({ tenantId: ctx.tenant.id }, async (tx) => {
    const rows = await lockMemberships(tx, ctx.tenant.id, [personOf(ctx), targetId]);
    const find = (userId: string) => rows.find((row) => row.user_id === userId);
    const { principal } = ctx;
    const actor =
      principal.kind === 'user'
        ? personActor(ctx, principal, find(principal.userId) ?? null)
        : await readActor(tx, ctx);
    requirePermission(actor, permission);
    const target = find(targetId);
    if (!target) throw new DomainError('resource.not_found');
    const owners = rows.filter(isSettledOwner).map((row) => toId<UserId>(row.user_id));
    return work(tx, { actor, target, owners });
  });
}

/** An owner counts only while active, and only once Cognito has the role too. */
function isSettledOwner(row: MembershipRow): boolean {
  return row.role === 'owner' && row.status === 'active' && row.applied_role === 'owner';
}

/** The person who acts, or for whom a program acts. */
function personOf({ principal }: Context): UserId {
  return principal.kind === 'user' ? principal.userId : principal.creatorId;
}

async function readActor(tx: ScopedWriter, ctx: Context): Promise<Actor> {
  const { principal, tenant } = ctx;
  if (principal.kind === 'user') {
    return personActor(ctx, principal, await shareMembership(tx, tenant.id, principal.userId));
  }
  const key = await shareApiKey(tx, tenant.id, principal.keyId);
  if (!key) throw new DomainError('auth.token_invalid');
  return {
    userId: principal.creatorId,
    role: key.creator_role,
    permissions: keyPermissions(key.permissions, key.creator_role),
  };
}

function personActor(ctx: Context, principal: UserPrincipal, row: MembershipRow | null): Actor {
  if (!row) throw new DomainError('resource.not_found');
  if (row.status !== 'active') throw new DomainError('member.deactivated');
  const claimRole = principal.claims.roles.get(ctx.tenant.id) ?? null;
  return { userId: principal.userId, ...effectivePermissions(claimRole, row.role) };
}
