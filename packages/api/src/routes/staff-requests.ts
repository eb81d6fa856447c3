import { type StaffRequestId, toId, type UserId } from '@gatehouse/domain/ids';
import * as operator from '@gatehouse/services/operator';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import { changedPersonSchema, staffRequestListSchema } from '../schemas/operator.ts';
import { idSchema } from '../schemas/shared.ts';

const ofRequest = z.strictObject({ userId: idSchema, requestId: idSchema });
const toInput = ({ userId, requestId }: z.output<typeof ofRequest>) => ({
  userId: toId<UserId>(userId),
  id: toId<StaffRequestId>(requestId),
});

const listStaffRequests = defineRoute({
  id: 'listStaffRequests',
  method: 'get',
  path: '/operator/requests',
  summary: 'What waits for a second member of staff',
  access: 'platform:read',
  answer: 'json',
  status: 200,
  response: staffRequestListSchema,
  run: ({ deps, ctx }) => operator.listStaffRequests(deps, ctx),
});

const confirmStaffRequest = defineRoute({
  id: 'confirmStaffRequest',
  method: 'post',
  path: '/operator/people/{userId}/requests/{requestId}/confirm',
  summary: 'Confirm what a colleague asked for, and have it done',
  access: 'platform:delete_people',
  idempotent: true,
  params: ofRequest,
  answer: 'json',
  status: 202,
  response: changedPersonSchema,
  errors: [
    'staff_request.own',
    'staff_request.closed',
    'staff_request.outdated',
    'operator.own_account',
    'account.only_owner',
  ],
  run: ({ deps, ctx, params }) => operator.confirmStaffRequest(deps, ctx, toInput(params)),
});

const refuseStaffRequest = defineRoute({
  id: 'refuseStaffRequest',
  method: 'post',
  path: '/operator/people/{userId}/requests/{requestId}/refuse',
  summary: 'Turn down what a colleague asked for',
  access: 'platform:delete_people',
  idempotent: true,
  params: ofRequest,
  answer: 'nothing',
  status: 204,
  errors: ['staff_request.own', 'staff_request.closed', 'operator.own_account'],
  run: ({ deps, ctx, params }) => operator.refuseStaffRequest(deps, ctx, toInput(params)),
});

const withdrawStaffRequest = defineRoute({
  id: 'withdrawStaffRequest',
  method: 'post',
  path: '/operator/people/{userId}/requests/{requestId}/withdraw',
  summary: 'Take back what one asked for',
  access: 'platform:delete_people',
  idempotent: true,
  params: ofRequest,
  answer: 'nothing',
  status: 204,
  errors: ['staff_request.closed'],
  run: ({ deps, ctx, params }) => operator.withdrawStaffRequest(deps, ctx, toInput(params)),
});

/** In the order in which they are matched and documented. */
export const staffRequestRoutes = [
  listStaffRequests,
  confirmStaffRequest,
  refuseStaffRequest,
  withdrawStaffRequest,
];
