import { withinCeiling } from '@gatehouse/policy/ceiling';
import type { MemberRow } from '#src/format/rows.ts';
import { getPictureUrl } from '#src/pictures/picture-url.ts';
import { type CustomRole, findCustomRole, heldRole } from '#src/roles/role-choices.ts';
import type { PageContext } from '#src/server/page-context.ts';
import type { Role } from '@gatehouse/domain/role';
import type { ShownMember } from './shown-member.ts';

/** What the page shows of a member, and whether this reader may change them. */
export function toShownMember(
  member: MemberRow,
  context: PageContext,
  customRoles: readonly CustomRole[],
  baseName: (role: Role) => string,
): ShownMember {
  const { userId, name, email, status, version, pending, mfa } = member;
  return {
    userId,
    name,
    email,
    picture: getPictureUrl(userId, member.avatar),
    role: member.customRoleId ?? member.role,
    base: member.role,
    roleName: findCustomRole(member, customRoles)?.name ?? baseName(member.role),
    status,
    version,
    pending,
    mfa,
    lastSignInAt: member.lastSignInAt,
    invitedByName: member.invitedByName,
    createdAt: member.createdAt,
    self: userId === context.principal.userId,
    changeable: context.role !== null && withinCeiling(context, heldRole(member, customRoles)),
  };
}
