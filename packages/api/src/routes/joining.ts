import { type JoinRequestId, toId } from '@gatehouse/domain/ids';
import * as domains from '@gatehouse/services/domains';
import * as joinRequests from '@gatehouse/services/join-requests';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  approveJoinRequestBody,
  askToJoinBody,
  joinableListSchema,
  joinBody,
  joinedSchema,
  joinRequestPageSchema,
} from '../schemas/joining.ts';
import { idSchema, pageQuery } from '../schemas/shared.ts';

const params = z.strictObject({ requestId: idSchema });

const listJoinable = defineRoute({
  id: 'listJoinable',
  method: 'get',
  path: '/me/joinable-tenants',
  summary: 'Tenants that I may join, or ask to, for the domain of my email address',
  access: 'user',
  answer: 'json',
  status: 200,
  response: joinableListSchema,
  run: ({ deps, ctx }) => domains.listJoinable(deps, ctx),
});

const joinTenant = defineRoute({
  id: 'joinTenant',
  method: 'post',
  path: '/me/joinable-tenants/join',
  summary: 'Join a tenant for the domain of my email address',
  access: 'user',
  limit: 'costly',
  body: joinBody,
  answer: 'json',
  status: 200,
  response: joinedSchema,
  errors: ['resource.not_found', 'member.exists', 'invitation.exists'],
  run: ({ deps, ctx, body }) => domains.joinTenant(deps, ctx, body),
});

const askToJoin = defineRoute({
  id: 'askToJoin',
  method: 'post',
  path: '/me/joinable-tenants/ask',
  summary: 'Ask to join a tenant for the domain of my email address',
  access: 'user',
  limit: 'costly',
  body: askToJoinBody,
  answer: 'nothing',
  status: 204,
  errors: [
    'resource.not_found',
    'member.exists',
    'invitation.exists',
    'join_request.exists',
    'join_request.refused',
  ],
  run: ({ deps, ctx, body }) => joinRequests.askToJoin(deps, ctx, body),
});

const withdrawJoinRequest = defineRoute({
  id: 'withdrawJoinRequest',
  method: 'post',
  path: '/me/joinable-tenants/withdraw',
  summary: 'Take back a request to join that waits',
  access: 'user',
  body: joinBody,
  answer: 'nothing',
  status: 204,
  errors: ['resource.not_found'],
  run: ({ deps, ctx, body }) => joinRequests.withdrawJoinRequest(deps, ctx, body),
});

const listJoinRequests = defineRoute({
  id: 'listJoinRequests',
  method: 'get',
  path: '/tenants/{tenant}/join-requests',
  summary: 'Who asks to join and waits for an answer, newest first',
  access: 'members:invite',
  peopleOnly: true,
  query: pageQuery,
  answer: 'json',
  status: 200,
  response: joinRequestPageSchema,
  run: ({ deps, ctx, query }) => joinRequests.listJoinRequests(deps, ctx, query),
});

const approveJoinRequest = defineRoute({
  id: 'approveJoinRequest',
  method: 'post',
  path: '/tenants/{tenant}/join-requests/{requestId}/approve',
  summary: 'Let someone in who asked',
  access: 'members:invite',
  peopleOnly: true,
  params,
  body: approveJoinRequestBody,
  answer: 'nothing',
  status: 204,
  errors: [
    'invitation.owners_only',
    'role.above_own',
    'join_request.void',
    'member.exists',
    'invitation.exists',
  ],
  run: ({ deps, ctx, params: { requestId }, body }) =>
    joinRequests.approveJoinRequest(deps, ctx, { id: toId<JoinRequestId>(requestId), ...body }),
});

const refuseJoinRequest = defineRoute({
  id: 'refuseJoinRequest',
  method: 'post',
  path: '/tenants/{tenant}/join-requests/{requestId}/refuse',
  summary: 'Turn down someone who asked',
  access: 'members:invite',
  peopleOnly: true,
  params,
  answer: 'nothing',
  status: 204,
  errors: ['invitation.owners_only'],
  run: ({ deps, ctx, params: { requestId } }) =>
    joinRequests.refuseJoinRequest(deps, ctx, { id: toId<JoinRequestId>(requestId) }),
});

/** In the order in which they are matched and documented. */
export const joiningRoutes = [
  listJoinable,
  joinTenant,
  askToJoin,
  withdrawJoinRequest,
  listJoinRequests,
  approveJoinRequest,
  refuseJoinRequest,
];
