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
  const { userId, name, email, status, version, mfa } = member;
  const picture = getPictureUrl(userId, member.avatar);
  return {
    userId,
    name,
    email,
    role: member.customRoleId ?? member.role,
    roleName: findCustomRole(member, customRoles)?.name ?? baseName(member.role),
    status,
    version,
    mfa,
    createdAt: member.createdAt,
    changeable: context.role !== null && withinCeiling(context, heldRole(member, customRoles)),
    ...(picture && { picture }),
    ...(member.lastSignInAt && { lastSignInAt: member.lastSignInAt }),
    ...(member.invitedByName && { invitedByName: member.invitedByName }),
    ...(member.customRoleId && { base: member.role }),
    ...(member.pending && { pending: true as const }),
    ...(userId === context.principal.userId && { self: true as const }),
  };
}
