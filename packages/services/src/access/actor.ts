import type { ScopedWriter } from '@gatehouse/db/database';
import {
  type HeldMembershipRow,
  lockMembershipForShare,
} from '@gatehouse/db/repositories/held-memberships';
import { lockSupportForShare } from '@gatehouse/db/repositories/support-accesses';
import type { TenantContext } from '@gatehouse/domain/context';
import { DomainError } from '@gatehouse/domain/errors';
import type { TenantId, UserId } from '@gatehouse/domain/ids';
import {
  isProgram,
  programFrom,
  type SupportPrincipal,
  type UserPrincipal,
} from '@gatehouse/domain/principal';
import { programCeiling, wholeRole } from '@gatehouse/policy/ceiling';
import type { Permission } from '@gatehouse/policy/permissions';
import { effectivePermissions, type EffectiveRole } from '@gatehouse/policy/role-table';
import { supportPermissions } from '@gatehouse/policy/support';
import { requireActivePerson, requireAuthority } from './authority.ts';
import { lockProgram } from './lock-program.ts';
import { supportRole } from './support-context.ts';
import { getTenantRole } from './tenant-role.ts';

export type Context = TenantContext<Permission>;

/** The caller as the transaction sees them: the row read again, the role worked out again. */
export interface Actor extends EffectiveRole {
  /** The person, or the one for whom a program acts. */
  readonly userId: UserId;
  /** Their membership, under which all is done and given; null for staff, who can give nothing that lasts. */
  readonly membershipId: string | null;
  /** How far they reach when they give roles, or act on those who have them. */
  readonly ceiling: EffectiveRole;
}

/** The person who acts, or for whom a program acts. */
export function getActingUserId({ principal }: Context): UserId {
  return isProgram(principal) ? principal.creatorId : principal.userId;
}

/** The caller, whose row is read and locked here, or whose program is. */
export async function readActor(tx: ScopedWriter, ctx: Context): Promise<Actor> {
  const { principal, tenant } = ctx;
  if (principal.kind === 'user') {
    return readPerson(tx, tenant.id, principal);
  }
  if (principal.kind === 'operator') return readSupport(tx, tenant.id, principal);
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

/**
 * Staff whom an owner let in, with the access held until the transaction ends (decision 0130).
 * @throws DomainError `resource.not_found` once it is over, `auth.session_ended`, `support.read_only`
 */
async function readSupport(
  tx: ScopedWriter,
  tenantId: TenantId,
  principal: SupportPrincipal,
): Promise<Actor> {
  const { userId, support } = principal;
  await requireActivePerson(tx, principal);
  const held = await lockSupportForShare(tx, tenantId, { id: support.id, operatorId: userId });
  if (!held) throw new DomainError('resource.not_found');
  if (!held.writes) throw new DomainError('support.read_only');
  const role = supportRole(held.writes);
  const permissions = supportPermissions(held.writes);
  return { userId, membershipId: null, role, permissions, ceiling: wholeRole(role) };
}

/** What a person shows of a session of theirs. */
type SignedInPerson = Pick<UserPrincipal, 'authTime' | 'claims' | 'orderedUnder' | 'userId'>;

/**
 * A person by a session of theirs, where there is no request of the API.
 * @throws DomainError what `requireAuthority` throws
 */
export async function readPerson(
  tx: ScopedWriter,
  tenantId: TenantId,
  person: SignedInPerson,
): Promise<Actor> {
  const row = await lockMembershipForShare(tx, tenantId, person.userId);
  return personActor(tx, tenantId, person, row);
}

/** The caller, whose row is among the locked ones. */
export async function lockedActor(
  tx: ScopedWriter,
  ctx: Context,
  rows: readonly HeldMembershipRow[],
): Promise<Actor> {
  const { principal, tenant } = ctx;
  if (principal.kind !== 'user') return readActor(tx, ctx);
  const own = rows.find((row) => row.user_id === principal.userId);
  return personActor(tx, tenant.id, principal, own ?? null);
}

async function personActor(
  tx: ScopedWriter,
  tenantId: TenantId,
  principal: SignedInPerson,
  row: HeldMembershipRow | null,
): Promise<Actor> {
  requireAuthority(principal, row);
  const held = await getTenantRole(tx, tenantId, row);
  const claimRole = principal.claims.roles.get(tenantId) ?? null;
  const listed = held.customRole && [...held.permissions];
  const standing = effectivePermissions(claimRole, row.role, listed);
  return { userId: principal.userId, membershipId: row.id, ...standing, ceiling: standing };
}
