import { type AccessRequestId, toId, type UserId } from '@gatehouse/domain/ids';
import type { Explanation } from '@gatehouse/policy/explain';
import * as accessRequests from '@gatehouse/services/access-requests';
import * as roles from '@gatehouse/services/roles';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import { withSentence } from '../pipeline/with-sentence.ts';
import {
  accessHelpSchema,
  accessQuery,
  accessRequestListSchema,
  requestAccessBody,
  explanationSchema,
} from '../schemas/access.ts';
import { idSchema } from '../schemas/shared.ts';

const explainOwn = defineRoute({
  id: 'explainOwn',
  method: 'get',
  path: '/tenants/{tenant}/access',
  summary: "Why can't I? What a permission of mine rests on, step by step",
  access: 'tenant:read',
  query: accessQuery,
  answer: 'json',
  status: 200,
  response: explanationSchema,
  run: async ({ deps, ctx, query }) => toAnswer(await roles.explainOwn(deps, ctx, query)),
});

const explainMember = defineRoute({
  id: 'explainMember',
  method: 'get',
  path: '/tenants/{tenant}/members/{userId}/access',
  summary: "Why can't they? What a permission of a member rests on, step by step",
  access: 'members:change_role',
  params: z.strictObject({ userId: idSchema }),
  query: accessQuery,
  answer: 'json',
  status: 200,
  response: explanationSchema,
  run: async ({ deps, ctx, params: { userId }, query }) =>
    toAnswer(await roles.explainMember(deps, ctx, { userId: toId<UserId>(userId), ...query })),
});

const getAccessHelp = defineRoute({
  id: 'getAccessHelp',
  method: 'get',
  path: '/tenants/{tenant}/access/help',
  summary: 'How I could come by a permission: the role it takes, and who could give it',
  access: 'tenant:read',
  peopleOnly: true,
  query: accessQuery,
  answer: 'json',
  status: 200,
  response: accessHelpSchema,
  run: ({ deps, ctx, query }) => accessRequests.getAccessHelp(deps, ctx, query),
});

const listAccessRequests = defineRoute({
  id: 'listAccessRequests',
  method: 'get',
  path: '/tenants/{tenant}/access-requests',
  summary: 'What members ask for and do not have yet, newest first',
  access: 'members:change_role',
  peopleOnly: true,
  answer: 'json',
  status: 200,
  response: accessRequestListSchema,
  run: ({ deps, ctx }) => accessRequests.listAccessRequests(deps, ctx),
});

const requestAccess = defineRoute({
  id: 'requestAccess',
  method: 'post',
  path: '/tenants/{tenant}/access-requests',
  summary: 'Ask for a permission that my role lacks',
  access: 'tenant:read',
  limit: 'costly',
  peopleOnly: true,
  body: requestAccessBody,
  answer: 'nothing',
  status: 204,
  errors: ['access_request.exists', 'access_request.refused'],
  run: ({ deps, ctx, body }) => accessRequests.askForAccess(deps, ctx, body),
});

const withdrawAccessRequest = defineRoute({
  id: 'withdrawAccessRequest',
  method: 'post',
  path: '/tenants/{tenant}/access-requests/withdraw',
  summary: 'Take back a request for a permission that waits',
  access: 'tenant:read',
  peopleOnly: true,
  body: requestAccessBody,
  answer: 'nothing',
  status: 204,
  errors: ['resource.not_found'],
  run: ({ deps, ctx, body }) => accessRequests.withdrawAccessRequest(deps, ctx, body),
});

const refuseAccess = defineRoute({
  id: 'refuseAccess',
  method: 'post',
  path: '/tenants/{tenant}/access-requests/{requestId}/refuse',
  summary: 'Turn down what a member asks for',
  access: 'members:change_role',
  peopleOnly: true,
  params: z.strictObject({ requestId: idSchema }),
  answer: 'nothing',
  status: 204,
  errors: ['role.above_own'],
  run: ({ deps, ctx, params: { requestId } }) =>
    accessRequests.refuseAccess(deps, ctx, { id: toId<AccessRequestId>(requestId) }),
});

function toAnswer({ steps, ...verdict }: Explanation) {
  return { ...verdict, steps: steps.map(withSentence) };
}

/** In the order in which they are matched and documented. */
export const accessRoutes = [
  explainOwn,
  getAccessHelp,
  explainMember,
  listAccessRequests,
  requestAccess,
  withdrawAccessRequest,
  refuseAccess,
];
