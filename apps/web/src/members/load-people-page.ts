import { can } from '@gatehouse/policy/can';
import { countPeople } from '@gatehouse/services/members';
import { listRoles } from '@gatehouse/services/roles';
import { getTranslations } from 'next-intl/server';
import { mayInviteHere } from '#src/invitations/may-invite.ts';
import { grantableRoles } from '#src/roles/role-choices.ts';
import { getDeps } from '#src/server/session.ts';
import type { PageContext } from '#src/server/page-context.ts';
import { readFrame, toActing } from '#src/server/read-frame.ts';

/** What the pages of invitations and of requests show beside their list. */
export async function loadPeoplePage(context: PageContext) {
  const [deps, roleName] = await Promise.all([getDeps(), getTranslations('roles.names')]);
  const [people, customRoles, mayInvite, frame, acting] = await Promise.all([
    countPeople(deps, context),
    can(context, 'roles:read') ? listRoles(deps, context).then(({ items }) => items) : [],
    mayInviteHere(context),
    readFrame(context),
    toActing(context),
  ]);
  return {
    deps,
    people,
    customRoles,
    mayInvite,
    /** Whether this reader changes anything here now. */
    acts: mayInvite && can(acting, 'members:invite'),
    defaultRole: frame.defaultRole,
    choices: grantableRoles(context, customRoles, (one) => roleName(one)),
  };
}
