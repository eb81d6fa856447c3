import type { Role } from '@gatehouse/domain/role';
import { can } from '@gatehouse/policy/can';
import { withinCeiling } from '@gatehouse/policy/ceiling';
import type { MemberRow } from '#src/format/rows.ts';
import type { ActionMember, ActionTenant } from '#src/members/use-member-changes.ts';
import {
  type CustomRole,
  grantableRoles,
  heldRole,
  type RoleChoice,
} from '#src/roles/role-choices.ts';
import type { PageContext } from '#src/server/page-context.ts';

/** What the reader may do to a member, and what the dialogs for it need. */
export interface MemberActionSet {
  readonly tenant: ActionTenant;
  readonly member: ActionMember;
  /** The roles that the reader may give. */
  readonly choices: readonly RoleChoice[];
  readonly may: {
    readonly changeRole: boolean;
    readonly secure: boolean;
    readonly deactivate: boolean;
    readonly remove: boolean;
  };
}

interface Names {
  /** The member's role. */
  readonly roleName: string;
  readonly baseName: (role: Role) => string;
}

/** Null for a reader who may do nothing, and for a member above them. */
export function getMemberActions(
  context: PageContext,
  member: MemberRow,
  customRoles: readonly CustomRole[],
  { roleName, baseName }: Names,
): MemberActionSet | null {
  const self = member.userId === context.principal.userId;
  const may = {
    changeRole: can(context, 'members:change_role'),
    secure: !self && can(context, 'members:secure'),
    // Members who deactivate themselves cannot take it back; leaving is clearer.
    deactivate: !self && can(context, 'members:deactivate'),
    remove: can(context, 'members:remove'),
  };
  const theirs = heldRole(member, customRoles);
  const any = Object.values(may).includes(true);
  if (context.role === null || !any || !withinCeiling(context, theirs)) return null;
  const { userId, name, status, version, mfa, role, customRoleId } = member;
  const { slug, name: tenantName } = context.tenant;
  return {
    tenant: { slug, name: tenantName },
    member: {
      ...{ userId, name, status, version, self, mfa: mfa === true },
      role: {
        value: customRoleId ?? role,
        name: roleName,
        base: role,
        permissions: [...theirs.permissions],
      },
    },
    choices: grantableRoles(context, customRoles, baseName),
    may,
  };
}
