import type { ScopedReader, ScopedWriter } from '@gatehouse/db/database';
import {
  type HeldMembershipRow,
  type LockedMembershipRow,
  lockMemberships,
  lockMembershipForShare,
} from '@gatehouse/db/repositories/held-memberships';
import type { MembershipRow } from '@gatehouse/db/repositories/memberships';
import type { TenantContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import { toId, type UserId } from '@gatehouse/domain/ids';
import { programFrom, type UserPrincipal } from '@gatehouse/domain/principal';
import type { RoleChoice } from '@gatehouse/domain/role';
import { requirePermission } from '@gatehouse/policy/can';
import { programCeiling } from '@gatehouse/policy/ceiling';
import type { Permission } from '@gatehouse/policy/permissions';
import { effectivePermissions, type EffectiveRole } from '@gatehouse/policy/role-table';
import { requireAuthority } from './authority.ts';
import type { Deps } from './deps.ts';
import { lockChosenRole, getTenantRole, type TenantRole } from './tenant-role.ts';
import { lockProgram } from './lock-program.ts';

export type Context = TenantContext<Permission>;

/** The caller as the transaction sees them: the row read again, the role worked out again. */
export interface Actor extends EffectiveRole {
  /** The person, or the one for whom a program acts. */
  readonly userId: UserId;
  /** Their membership, under which all is done and given. */
  readonly membershipId: string;
  /** How far they reach when they give roles, or act on those who have them. */
  readonly ceiling: EffectiveRole;
}

/** What a change of membership works on, all rows locked. */
export interface LockedMembers {
  readonly actor: Actor;
  readonly target: MembershipRow;
  /** The target's role. */
  readonly held: TenantRole;
  /** Active owners, nothing narrowed, whose role has reached Cognito. */
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
 * membership and person again and checks again: a removal, demotion or disabling that came first
 * wins, and one that comes later waits until this transaction is done.
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
 * The same where a role is given: it stays as it is until this transaction is done.
 * @throws DomainError `input.invalid` for a role that the tenant does not have
 */
export function grantInTenant<T>(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  permission: Permission,
  choice: RoleChoice,
  work: (tx: ScopedWriter, actor: Actor, granted: TenantRole) => Promise<T>,
): Promise<T> {
  requirePermission(ctx, permission);
  return deps.db.withTenant({ tenantId: ctx.tenant.id }, async (tx) => {
    const granted = await lockChosenRole(tx, ctx.tenant.id, choice);
    const actor = await readActor(tx, ctx);
    requirePermission(actor, permission);
    return work(tx, actor, granted);
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
  return deps.db.withTenant({ tenantId: ctx.tenant.id }, async (tx) =>
    work(tx, await lockMembers(tx, ctx, permission, targetId)),
  );
}

/**
 * A change of somebody's membership that gives them a role.
 * @throws DomainError `resource.not_found`, and `input.invalid` for a role that is not there
 */
export function grantToMember<T>(
  deps: Pick<Deps, 'db'>,
  ctx: Context,
  permission: Permission,
  targetId: UserId,
  choice: RoleChoice,
  work: (tx: ScopedWriter, locked: LockedMembers, granted: TenantRole) => Promise<T>,
): Promise<T> {
  requirePermission(ctx, permission);
  return deps.db.withTenant({ tenantId: ctx.tenant.id }, async (tx) => {
    const granted = await lockChosenRole(tx, ctx.tenant.id, choice);
    return work(tx, await lockMembers(tx, ctx, permission, targetId), granted);
  });
}

async function lockMembers(
  tx: ScopedWriter,
  ctx: Context,
  permission: Permission,
  targetId: UserId,
): Promise<LockedMembers> {
  const { id: tenantId } = ctx.tenant;
  const rows = await lockMemberships(tx, tenantId, [getActingUserId(ctx), targetId]);
  if (rows.some((row) => !row.tenant_open)) throw new DomainError('resource.not_found');
  const actor = await lockedActor(tx, ctx, rows);
  requirePermission(actor, permission);
  const target = rows.find((row) => row.user_id === targetId);
  if (!target) throw new DomainError('resource.not_found');
  const held = await getTenantRole(tx, tenantId, target);
  return { actor, target, held, owners: settledOwners(rows) };
}

/** The caller, whose row is among the locked ones. */
export async function lockedActor(
  tx: ScopedWriter,
  ctx: Context,
  rows: readonly HeldMembershipRow[],
): Promise<Actor> {
  const { principal } = ctx;
  if (principal.kind !== 'user') return readActor(tx, ctx);
  const own = rows.find((row) => row.user_id === principal.userId);
  return personActor(tx, ctx, principal, own ?? null);
}

/** An owner whose role nothing narrows: only such a one counts. */
export function isFullOwner(row: Pick<MembershipRow, 'role' | 'custom_role_id'>): boolean {
  return row.role === 'owner' && row.custom_role_id === null;
}

/**
 * An owner counts only while active, in this tenant and in the pool, and only once Cognito has the
 * role too.
 */
export function settledOwners(rows: readonly LockedMembershipRow[]): UserId[] {
  return rows
    .filter((row) => isFullOwner(row) && row.status === 'active' && row.person_active)
    .filter((row) => row.applied_role === 'owner')
    .map((row) => toId<UserId>(row.user_id));
}

/** The person who acts, or for whom a program acts. */
export function getActingUserId({ principal }: Context): UserId {
  return principal.kind === 'user' ? principal.userId : principal.creatorId;
}

async function readActor(tx: ScopedWriter, ctx: Context): Promise<Actor> {
  const { principal, tenant } = ctx;
  if (principal.kind === 'user') {
    const row = await lockMembershipForShare(tx, tenant.id, principal.userId);
    return personActor(tx, ctx, principal, row);
  }
  const program = await lockProgram(tx, tenant.id, programFrom(principal));
  if (!program) throw new DomainError('auth.token_invalid');
  // What a client's token has no scope for is not granted either.
  const permissions = new Set(
    [...program.permissions].filter((name) => principal.granted.includes(name)),
  );
  const ceiling = programCeiling(permissions);
  const { membershipId, makerRole: role } = program;
  return { userId: principal.creatorId, membershipId, role, permissions, ceiling };
}

async function personActor(
  tx: ScopedWriter,
  ctx: Context,
  principal: UserPrincipal,
  row: HeldMembershipRow | null,
): Promise<Actor> {
  requireAuthority(principal, row);
  const held = await getTenantRole(tx, ctx.tenant.id, row);
  const claimRole = principal.claims.roles.get(ctx.tenant.id) ?? null;
  const listed = held.customRole && [...held.permissions];
  const standing = effectivePermissions(claimRole, row.role, listed);
  return { userId: principal.userId, membershipId: row.id, ...standing, ceiling: standing };
}
