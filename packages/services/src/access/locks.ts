import type { ScopedWriter } from '@gatehouse/db/database';
import { lockHolders, lockMemberships } from '@gatehouse/db/repositories/held-memberships';
import type { MembershipRow } from '@gatehouse/db/repositories/memberships';
import { lockRoles, type RoleRow } from '@gatehouse/db/repositories/roles';
import { DomainError } from '@gatehouse/domain/errors';
import type { RoleId, UserId } from '@gatehouse/domain/ids';
import { isRole, type RoleChoice } from '@gatehouse/domain/role';
import { type Actor, type Context, getActingUserId, lockedActor, readActor } from './actor.ts';
import { settledOwners } from './owners.ts';
import { requiredBreakGlass } from './required-break-glass.ts';
import {
  baseRole,
  getTenantRole,
  lockChosenRole,
  noSuchRole,
  type TenantRole,
  toTenantRole,
} from './tenant-role.ts';

/**
 * A plan of what to lock, and in which order: roles before memberships, memberships in the order of
 * their users. So no two plans can deadlock.
 */
export type Locks<Rows extends object> = (
  tx: ScopedWriter,
  ctx: Context,
) => Promise<{
  readonly actor: Actor;
  /** What was locked. Looked at last, so that who may not act learns nothing of it. */
  readonly find: () => Rows | Promise<Rows>;
}>;

/** What the work gets: the rows of its plan, and who acts. */
export type Locked<Rows extends object> = Rows & { readonly actor: Actor };

export interface LockedMember {
  readonly target: MembershipRow;
  /** The target's role. */
  readonly held: TenantRole;
  /** Active owners, nothing narrowed, whose role has reached Cognito. */
  readonly owners: readonly UserId[];
  /** Owners who get in without the identity provider, where the tenant requires it; else none. */
  readonly breakGlass: readonly UserId[];
}

export interface GrantedRole {
  readonly granted: TenantRole;
}

export interface LockedRole {
  readonly row: RoleRow;
  /** Everyone who has the role. */
  readonly holders: readonly MembershipRow[];
  /** The role that takes its place, where one was named. */
  readonly replacement: TenantRole | null;
}

/** The caller's membership and person, or their program with its maker. */
export const caller: Locks<object> = async (tx, ctx) => ({
  actor: await readActor(tx, ctx),
  find: () => ({}),
});

/**
 * A role that is given, which stays as it is, then the caller.
 * @throws DomainError `input.invalid` for a role that the tenant does not have
 */
export function chosenRole(choice: RoleChoice): Locks<GrantedRole> {
  return async (tx, ctx) => {
    const granted = await lockChosenRole(tx, ctx.tenant.id, choice);
    return { actor: await readActor(tx, ctx), find: () => ({ granted }) };
  };
}

/**
 * The rows of the caller, of the target and of all owners, in one statement.
 * @throws DomainError `resource.not_found` when the target is no member of this tenant
 */
export function member(targetId: UserId): Locks<LockedMember> {
  return async (tx, ctx) => {
    const { id: tenantId } = ctx.tenant;
    const rows = await lockMemberships(tx, tenantId, [getActingUserId(ctx), targetId]);
    if (rows.some((row) => !row.tenant_open)) throw new DomainError('resource.not_found');
    return {
      actor: await lockedActor(tx, ctx, rows),
      find: async () => {
        const target = rows.find((row) => row.user_id === targetId);
        if (!target) throw new DomainError('resource.not_found');
        const held = await getTenantRole(tx, tenantId, target);
        const breakGlass = await requiredBreakGlass(tx, tenantId, rows);
        return { target, held, owners: settledOwners(rows), breakGlass };
      },
    };
  };
}

/** The rows of the caller and of all owners, in one statement. */
export const allOwners: Locks<object> = async (tx, ctx) => {
  const rows = await lockMemberships(tx, ctx.tenant.id, [getActingUserId(ctx)]);
  if (rows.some((row) => !row.tenant_open)) throw new DomainError('resource.not_found');
  return { actor: await lockedActor(tx, ctx, rows), find: () => ({}) };
};

/**
 * A role that the target is given, then the rows of `member`.
 * @throws DomainError `resource.not_found`, and `input.invalid` for a role that is not there
 */
export function memberAndRole(
  targetId: UserId,
  choice: RoleChoice,
): Locks<LockedMember & GrantedRole> {
  return async (tx, ctx) => {
    const granted = await lockChosenRole(tx, ctx.tenant.id, choice);
    const { actor, find } = await member(targetId)(tx, ctx);
    return { actor, find: async () => ({ ...(await find()), granted }) };
  };
}

/**
 * A custom role first, so that no one is given it meanwhile, then the rows of all who have it: a
 * request of theirs that is under way ends before the change, and the next one sees it.
 * @throws DomainError `resource.not_found`, and `input.invalid` for a replacement that is not there
 */
export function customRole(id: RoleId, replacement?: RoleChoice): Locks<LockedRole> {
  return async (tx, ctx) => {
    const { id: tenantId } = ctx.tenant;
    const other = replacement === undefined || isRole(replacement) ? [] : [replacement];
    const roles = await lockRoles(tx, tenantId, [id, ...other]);
    const rows = await lockHolders(tx, tenantId, id, [getActingUserId(ctx)]);
    return {
      actor: await lockedActor(tx, ctx, rows),
      find: () => {
        const row = roles.find((role) => role.id === id);
        if (!row) throw new DomainError('resource.not_found');
        const holders = rows.filter((holder) => holder.custom_role_id === id);
        return { row, holders, replacement: findReplacement(roles, id, replacement) };
      },
    };
  };
}

function findReplacement(
  roles: readonly RoleRow[],
  id: RoleId,
  replacement: RoleChoice | undefined,
): TenantRole | null {
  if (replacement === undefined) return null;
  if (isRole(replacement)) return baseRole(replacement);
  const row = roles.find((role) => role.id === replacement);
  if (!row || row.id === id) throw noSuchRole('reassignTo');
  return toTenantRole(row);
}
