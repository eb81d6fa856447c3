import { can } from '@gatehouse/policy/can';
import { countMembers, countPeople, listMembers, seesSecurity } from '@gatehouse/services/members';
import { listRoles } from '@gatehouse/services/roles';
import { getInvitationRules } from '@gatehouse/services/tenants';
import { getTranslations } from 'next-intl/server';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { mayInviteHere } from '#src/invitations/may-invite.ts';
import { grantableRoles } from '#src/roles/role-choices.ts';
import { getDeps } from '#src/server/session.ts';
import type { PageContext } from '#src/server/page-context.ts';
import { isSuspended } from '#src/support/read-notices.ts';
import { isFiltered, memberFilter } from './members-query.ts';
import { membersQuery, type SearchParams } from './read-members-query.ts';
import type { MemberPowers } from './shown-member.ts';
import { toShownMember } from './to-shown-member.ts';

export type MembersView = Awaited<ReturnType<typeof loadMembersPage>>;

/** Everything that the page of members shows, read at once. */
export async function loadMembersPage(context: PageContext, search: SearchParams) {
  const [deps, roleName] = await Promise.all([getDeps(), getTranslations('roles.names')]);
  const cursor = parseCursor(search['cursor']);
  const query = membersQuery(search, seesSecurity(context));
  const filter = memberFilter(query);
  const order = { sort: query.sort, descending: query.order === 'desc' };
  const [page, people, matching, customRoles, mayInvite, rules, suspended] = await Promise.all([
    readPage(cursor, (from) =>
      listMembers(deps, context, { ...order, filter, limit: 50, cursor: from }),
    ),
    countPeople(deps, context),
    isFiltered(query) ? countMembers(deps, context, filter) : null,
    can(context, 'roles:read') ? listRoles(deps, context).then(({ items }) => items) : [],
    mayInviteHere(deps, context),
    getInvitationRules(deps, context),
    isSuspended(context),
  ]);
  const powers: MemberPowers = {
    changeRole: can(context, 'members:change_role'),
    secure: can(context, 'members:secure'),
    deactivate: can(context, 'members:deactivate'),
    remove: can(context, 'members:remove'),
  };
  const named = (role: 'owner' | 'admin' | 'member' | 'viewer') => roleName(role);
  return {
    path: `/t/${context.tenant.slug}/members`,
    query,
    cursor,
    page: { previousCursor: page.previousCursor, nextCursor: page.nextCursor },
    rows: page.items.map((member) => toShownMember(member, context, customRoles, named)),
    people,
    /** How many match; one that reaches the limit means "or more". */
    matching: matching ? toCount(matching, query.status) : people.all,
    customRoles,
    /** The roles that the caller may give. */
    choices: grantableRoles(context, customRoles, named),
    mayInvite,
    suspended,
    defaultRole: rules.defaultRole,
    powers,
  };
}

type Counts = Awaited<ReturnType<typeof countMembers>>;

function toCount(counts: Counts, status: 'active' | 'deactivated' | undefined): number {
  return status ? counts[status] : counts.active + counts.deactivated;
}
