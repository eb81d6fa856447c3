import { can } from '@gatehouse/policy/can';
import { withinCeiling } from '@gatehouse/policy/ceiling';
import { countMembers, listMembers, seesSecurity } from '@gatehouse/services/members';
import { listRoles } from '@gatehouse/services/roles';
import { getInvitationRules } from '@gatehouse/services/tenants';
import { getTranslations } from 'next-intl/server';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { mayInviteHere } from '#src/invitations/may-invite.ts';
import { grantableRoles, heldRole } from '#src/roles/role-choices.ts';
import { getDeps } from '#src/server/session.ts';
import type { PageContext } from '#src/shell/page-context.ts';
import { memberFilter, membersQuery, type SearchParams } from './members-query.ts';

export type MembersView = Awaited<ReturnType<typeof loadMembersPage>>;

/** Everything that the page of members shows, read at once. */
export async function loadMembersPage(context: PageContext, search: SearchParams) {
  const [deps, roleName] = await Promise.all([getDeps(), getTranslations('roles.names')]);
  const cursor = parseCursor(search['cursor']);
  const query = membersQuery(search, seesSecurity(context));
  const filter = memberFilter(query);
  const { status: _status, ...anyStatus } = filter;
  const order = { sort: query.sort, descending: query.order === 'desc' };
  const [page, counts, customRoles, mayInvite, rules] = await Promise.all([
    readPage(cursor, (from) =>
      listMembers(deps, context, { ...order, filter, limit: 50, cursor: from }),
    ),
    countMembers(deps, context, anyStatus),
    can(context, 'roles:read') ? listRoles(deps, context).then(({ items }) => items) : [],
    mayInviteHere(deps, context),
    getInvitationRules(deps, context),
  ]);
  const may = {
    changeRole: can(context, 'members:change_role'),
    secure: can(context, 'members:secure'),
    deactivate: can(context, 'members:deactivate'),
    remove: can(context, 'members:remove'),
  };
  return {
    path: `/t/${context.tenant.slug}/members`,
    query,
    cursor,
    page,
    counts,
    customRoles,
    /** The roles that the caller may give. */
    choices: grantableRoles(context, customRoles, (one) => roleName(one)),
    mayInvite,
    defaultRole: rules.defaultRole,
    may,
    /** Those of this page who can be chosen for a change of many. */
    selectable: page.items.filter(
      (member) =>
        Object.values(may).includes(true) &&
        member.userId !== context.principal.userId &&
        withinCeiling(context, heldRole(member, customRoles)),
    ),
  };
}
