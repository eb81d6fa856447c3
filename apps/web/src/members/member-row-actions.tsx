import { can } from '@gatehouse/policy/can';
import { withinCeiling } from '@gatehouse/policy/ceiling';
import { useTranslations } from 'next-intl';
import type { MemberRow } from '#src/format/rows.ts';
import { type CustomRole, grantableRoles, heldRole } from '#src/roles/role-choices.ts';
import type { PageContext } from '#src/shell/page-context.ts';
import { MemberActions } from './member-actions.tsx';

interface MemberRowActionsProps {
  context: PageContext;
  member: MemberRow;
  roleName: string;
  customRoles: readonly CustomRole[];
}

/** The actions on a member, as far as the reader may; nothing for one above them. */
export function MemberRowActions({
  context,
  member,
  roleName,
  customRoles,
}: MemberRowActionsProps) {
  const baseName = useTranslations('roles.names');
  const { role, tenant } = context;
  const self = member.userId === context.principal.userId;
  const may = {
    changeRole: can(context, 'members:change_role'),
    secure: !self && can(context, 'members:secure'),
    // Members who deactivate themselves cannot take it back; leaving is clearer.
    deactivate: !self && can(context, 'members:deactivate'),
    remove: can(context, 'members:remove'),
  };
  const any = Object.values(may).includes(true);
  const theirs = heldRole(member, customRoles);
  if (role === null || !any || !withinCeiling(context, theirs)) return null;
  const choices = grantableRoles(context, customRoles, (one) => baseName(one));
  const { userId, name, status, version, mfa } = member;
  return (
    <MemberActions
      tenant={{ slug: tenant.slug, name: tenant.name }}
      member={{
        userId,
        name,
        role: {
          value: member.customRoleId ?? member.role,
          name: roleName,
          base: member.role,
          permissions: [...theirs.permissions],
        },
        status,
        version,
        mfa: mfa === true,
        self,
      }}
      choices={choices}
      may={may}
    />
  );
}
