import { BULK_PERMISSIONS, type BulkAction, getBulk, startBulk } from '@gatehouse/services/members';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  bulkChangeRoleBody,
  bulkReactivateBody,
  bulkSchema,
  bulkSelectionBody,
  toSelection,
} from '../schemas/bulk.ts';
import { idSchema } from '../schemas/shared.ts';

const bulkChangeRole = defineRoute({
  id: 'bulkChangeRole',
  method: 'post',
  path: '/tenants/{tenant}/members/bulk/change-role',
  summary: 'Change the role of many members in the background, or take that back',
  access: 'members:change_role',
  limit: 'costly',
  body: bulkChangeRoleBody,
  answer: 'json',
  status: 202,
  response: bulkSchema,
  peopleOnly: true,
  errors: ['role.above_own', 'bulk.unknown_member', 'bulk.too_many'],
  run: ({ deps, ctx, body }) =>
    startBulk(deps, ctx, { action: 'change_role', role: body.role, selection: toSelection(body) }),
});

const bulkReactivate = defineRoute({
  id: 'bulkReactivate',
  method: 'post',
  path: '/tenants/{tenant}/members/bulk/reactivate',
  summary: 'Reactivate many members in the background, or take a deactivation back',
  access: 'members:deactivate',
  limit: 'costly',
  body: bulkReactivateBody,
  answer: 'json',
  status: 202,
  response: bulkSchema,
  peopleOnly: true,
  errors: ['bulk.unknown_member', 'bulk.too_many'],
  run: ({ deps, ctx, body }) =>
    startBulk(deps, ctx, { action: 'reactivate', selection: toSelection(body) }),
});

/** A bulk change that says nothing but who. */
const plain = (
  id: string,
  action: BulkAction,
  path: `/tenants/{tenant}/members/bulk/${string}`,
  summary: string,
) =>
  defineRoute({
    id,
    method: 'post',
    path,
    summary,
    access: BULK_PERMISSIONS[action],
    limit: 'costly',
    body: bulkSelectionBody,
    answer: 'json',
    status: 202,
    response: bulkSchema,
    peopleOnly: true,
    errors: ['bulk.unknown_member', 'bulk.too_many'],
    run: ({ deps, ctx, body }) => startBulk(deps, ctx, { action, selection: toSelection(body) }),
  });

const bulkDeactivate = plain(
  'bulkDeactivate',
  'deactivate',
  '/tenants/{tenant}/members/bulk/deactivate',
  'Deactivate many members in the background',
);

const bulkRemove = plain(
  'bulkRemove',
  'remove',
  '/tenants/{tenant}/members/bulk/remove',
  'Remove many members in the background',
);

const bulkSignOut = plain(
  'bulkSignOut',
  'sign_out',
  '/tenants/{tenant}/members/bulk/sign-out',
  'End every sign-in of many members for this tenant, in the background',
);

const bulkResetPassword = plain(
  'bulkResetPassword',
  'reset_password',
  '/tenants/{tenant}/members/bulk/reset-password',
  'Void the passwords of many members in the background',
);

const getBulkChange = defineRoute({
  id: 'getBulkChange',
  method: 'get',
  path: '/tenants/{tenant}/members/bulk/{bulkId}',
  summary: 'How far one of your bulk changes is',
  access: 'members:read',
  peopleOnly: true,
  params: z.strictObject({ bulkId: idSchema }),
  answer: 'json',
  status: 200,
  response: bulkSchema,
  run: ({ deps, ctx, params: { bulkId } }) => getBulk(deps, ctx, { id: bulkId }),
});

/** In the order in which they are matched and documented. */
export const bulkMembersRoutes = [
  bulkChangeRole,
  bulkDeactivate,
  bulkReactivate,
  bulkRemove,
  bulkSignOut,
  bulkResetPassword,
  getBulkChange,
];
