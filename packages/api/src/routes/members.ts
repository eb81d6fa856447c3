import { toId, type UserId } from '@gatehouse/domain/ids';
import * as members from '@gatehouse/services/members';
import { z } from '@hono/zod-openapi';
import { memberFile } from '../downloads/member-file.ts';
import { defineRoute } from '../pipeline/route.ts';
import {
  changeRoleBody,
  toFilter,
  memberCountQuery,
  memberCountsSchema,
  memberExportQuery,
  memberPageQuery,
  memberPageSchema,
  memberSchema,
  remindedSchema,
} from '../schemas/member.ts';
import { idSchema } from '../schemas/shared.ts';

const params = z.strictObject({ userId: idSchema });

const listMembers = defineRoute({
  id: 'listMembers',
  method: 'get',
  path: '/tenants/{tenant}/members',
  summary: 'Members, searched, filtered and sorted',
  access: 'members:read',
  query: memberPageQuery,
  answer: 'json',
  status: 200,
  response: memberPageSchema,
  ahead: (query) => members.listMembersAhead(toListInput(query)),
  run: ({ deps, ctx, query }) => members.listMembers(deps, ctx, toListInput(query)),
});

function toListInput(query: z.output<typeof memberPageQuery>) {
  const { limit, cursor, sort, order } = query;
  return { limit, cursor, sort, descending: order === 'desc', filter: toFilter(query) };
}

const countMembers = defineRoute({
  id: 'countMembers',
  method: 'get',
  path: '/tenants/{tenant}/members/counts',
  summary: 'How many members match, by status',
  access: 'members:read',
  query: memberCountQuery,
  answer: 'json',
  status: 200,
  response: memberCountsSchema,
  run: ({ deps, ctx, query }) => members.countMembers(deps, ctx, toFilter(query)),
});

const exportMembers = defineRoute({
  id: 'exportMembers',
  method: 'get',
  path: '/tenants/{tenant}/members/export',
  summary: 'All members that match, as a file',
  access: 'members:export',
  limit: 'export',
  query: memberExportQuery,
  answer: 'file',
  status: 200,
  run: async ({ deps, ctx, query }) => {
    const { format, sort, order } = query;
    const descending = order === 'desc';
    const chunks = await members.exportMembers(deps, ctx, {
      format,
      filter: toFilter(query),
      sort,
      descending,
    });
    return memberFile(ctx.tenant.slug, format, chunks);
  },
});

const getMember = defineRoute({
  id: 'getMember',
  method: 'get',
  path: '/tenants/{tenant}/members/{userId}',
  summary: 'One member',
  access: 'members:read',
  params,
  answer: 'json',
  status: 200,
  response: memberSchema,
  run: ({ deps, ctx, params: { userId } }) =>
    members.getMember(deps, ctx, { userId: toId<UserId>(userId) }),
});

const changeRole = defineRoute({
  id: 'changeRole',
  method: 'patch',
  path: '/tenants/{tenant}/members/{userId}',
  summary: "Change a member's role",
  access: 'members:change_role',
  conditional: true,
  params,
  body: changeRoleBody,
  answer: 'json',
  status: 200,
  response: memberSchema,
  errors: ['role.above_own', 'member.last_owner', 'sso.last_break_glass', 'auth.step_up_required'],
  run: ({ deps, ctx, params: { userId }, body, seen }) =>
    members.changeRole(deps, ctx, { userId: toId<UserId>(userId), ...body, seen }),
});

const signOutMember = defineRoute({
  id: 'signOutMember',
  method: 'post',
  path: '/tenants/{tenant}/members/{userId}/sign-out',
  summary: 'End every sign-in of a member for this tenant',
  access: 'members:secure',
  peopleOnly: true,
  idempotent: true,
  params,
  answer: 'json',
  status: 200,
  response: memberSchema,
  errors: ['role.above_own', 'member.not_active', 'member.own_account'],
  run: ({ deps, ctx, params: { userId } }) =>
    members.signOutMember(deps, ctx, { userId: toId<UserId>(userId) }),
});

const remindOfMfa = defineRoute({
  id: 'remindOfMfa',
  method: 'post',
  path: '/tenants/{tenant}/members/remind-second-factor',
  summary: 'Ask active members without a second factor to set one up, each at most once a day',
  access: 'members:secure',
  limit: 'costly',
  peopleOnly: true,
  answer: 'json',
  status: 200,
  response: remindedSchema,
  run: ({ deps, ctx }) => members.remindOfMfa(deps, ctx),
});

const resetPassword = defineRoute({
  id: 'resetPassword',
  method: 'post',
  path: '/tenants/{tenant}/members/{userId}/reset-password',
  summary: "Void a member's password; a mail leads them to a new one",
  access: 'members:secure',
  limit: 'costly',
  peopleOnly: true,
  params,
  answer: 'json',
  status: 200,
  response: memberSchema,
  errors: [
    'role.above_own',
    'member.not_active',
    'member.own_account',
    'member.account_shared',
    'member.account_federated',
  ],
  run: ({ deps, ctx, params: { userId } }) =>
    members.resetPassword(deps, ctx, { userId: toId<UserId>(userId) }),
});

const resetMfa = defineRoute({
  id: 'resetMfa',
  method: 'post',
  path: '/tenants/{tenant}/members/{userId}/reset-mfa',
  summary: 'Take off the second factor of a member who lost it',
  access: 'members:secure',
  limit: 'costly',
  peopleOnly: true,
  params,
  answer: 'json',
  status: 200,
  response: memberSchema,
  errors: [
    'role.above_own',
    'member.not_active',
    'member.own_account',
    'member.account_shared',
    'member.account_federated',
  ],
  run: ({ deps, ctx, params: { userId } }) =>
    members.resetMfa(deps, ctx, { userId: toId<UserId>(userId) }),
});

const deactivateMember = defineRoute({
  id: 'deactivateMember',
  method: 'post',
  path: '/tenants/{tenant}/members/{userId}/deactivate',
  summary: 'Shut a member out, keeping their role for a return',
  access: 'members:deactivate',
  params,
  answer: 'json',
  status: 200,
  response: memberSchema,
  errors: ['role.above_own', 'member.not_active', 'member.last_owner', 'sso.last_break_glass'],
  run: ({ deps, ctx, params: { userId } }) =>
    members.deactivateMember(deps, ctx, { userId: toId<UserId>(userId) }),
});

const reactivateMember = defineRoute({
  id: 'reactivateMember',
  method: 'post',
  path: '/tenants/{tenant}/members/{userId}/reactivate',
  summary: 'Let a deactivated member back in',
  access: 'members:deactivate',
  params,
  answer: 'json',
  status: 200,
  response: memberSchema,
  errors: ['role.above_own', 'member.not_deactivated'],
  run: ({ deps, ctx, params: { userId } }) =>
    members.reactivateMember(deps, ctx, { userId: toId<UserId>(userId) }),
});

const removeMember = defineRoute({
  id: 'removeMember',
  method: 'delete',
  path: '/tenants/{tenant}/members/{userId}',
  summary: 'Remove a member',
  access: 'members:remove',
  conditional: true,
  params,
  answer: 'nothing',
  status: 204,
  errors: ['role.above_own', 'member.last_owner', 'sso.last_break_glass'],
  run: ({ deps, ctx, params: { userId }, seen }) =>
    members.removeMember(deps, ctx, { userId: toId<UserId>(userId), seen }),
});

const leaveTenant = defineRoute({
  id: 'leaveTenant',
  method: 'post',
  path: '/tenants/{tenant}/leave',
  summary: 'Leave a tenant; its last owner cannot',
  access: 'tenant:read',
  idempotent: true,
  answer: 'nothing',
  status: 204,
  peopleOnly: true,
  errors: ['member.last_owner', 'sso.last_break_glass'],
  run: ({ deps, ctx }) => members.leave(deps, ctx),
});

/** In the order in which they are matched and documented. */
export const membersRoutes = [
  listMembers,
  countMembers,
  exportMembers,
  getMember,
  changeRole,
  deactivateMember,
  signOutMember,
  remindOfMfa,
  resetPassword,
  resetMfa,
  reactivateMember,
  leaveTenant,
  removeMember,
];
