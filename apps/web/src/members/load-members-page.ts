import { can } from '@gatehouse/policy/can';
import { countMembers, countPeople, listMembers, seesSecurity } from '@gatehouse/services/members';
import { listRoles } from '@gatehouse/services/roles';
import { getTranslations } from 'next-intl/server';
import { parseCursor } from '#src/http/cursor.ts';
import { readPage } from '#src/http/read-page.ts';
import { mayInviteHere } from '#src/invitations/may-invite.ts';
import { grantableRoles } from '#src/roles/role-choices.ts';
import { getDeps } from '#src/server/session.ts';
import type { PageContext } from '#src/server/page-context.ts';
import { readFrame, toActing } from '#src/server/read-frame.ts';
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
  const [page, people, matching, customRoles, invites, frame, acting] = await Promise.all([
    readPage(cursor, (from) =>
      listMembers(deps, context, { ...order, filter, limit: 50, cursor: from }),
    ),
    countPeople(deps, context),
    isFiltered(query) ? countMembers(deps, context, filter) : null,
    can(context, 'roles:read') ? listRoles(deps, context).then(({ items }) => items) : [],
    mayInviteHere(context),
    readFrame(context),
    toActing(context),
  ]);
  const powers: MemberPowers = {
    changeRole: can(acting, 'members:change_role'),
    secure: can(acting, 'members:secure'),
    deactivate: can(acting, 'members:deactivate'),
    remove: can(acting, 'members:remove'),
  };
  const named = (role: 'owner' | 'admin' | 'member' | 'viewer') => roleName(role);
  return {
    path: `/t/${context.tenant.slug}/members`,
    query,
    cursor,
    page: { previousCursor: page.previousCursor, nextCursor: page.nextCursor },
    rows: page.items.map((member) => toShownMember(member, acting, customRoles, named)),
    people,
    /** How many match; one that reaches the limit means "or more". */
    matching: matching ? toCount(matching, query.status) : people.all,
    customRoles,
    /** The roles that the caller may give. */
    choices: grantableRoles(acting, customRoles, named),
    mayInvite: invites && can(acting, 'members:invite'),
    defaultRole: frame.defaultRole,
    powers,
  };
}

type Counts = Awaited<ReturnType<typeof countMembers>>;

function toCount(counts: Counts, status: 'active' | 'deactivated' | undefined): number {
  return status ? counts[status] : counts.active + counts.deactivated;
}
