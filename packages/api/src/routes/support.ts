import { type SupportAccessId, type TenantId, toId } from '@gatehouse/domain/ids';
import * as support from '@gatehouse/services/support';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import { idSchema } from '../schemas/shared.ts';
import {
  approvedSupportSchema,
  approveSupportBody,
  askForAccessBody,
  operatorSupportSchema,
  supportAccessListSchema,
  supportRequestedSchema,
} from '../schemas/support.ts';

const ofAccess = z.strictObject({ accessId: idSchema });
const ofTenant = z.strictObject({ tenantId: idSchema });
const toInput = ({ accessId }: { accessId: string }) => ({ id: toId<SupportAccessId>(accessId) });
const toTenant = ({ tenantId }: { tenantId: string }) => ({ tenantId: toId<TenantId>(tenantId) });

const listSupportAccesses = defineRoute({
  id: 'listSupportAccesses',
  method: 'get',
  path: '/tenants/{tenant}/support-accesses',
  summary: 'What staff asked for and got in the tenant',
  access: 'tenant:secure',
  answer: 'json',
  status: 200,
  response: supportAccessListSchema,
  run: ({ deps, ctx }) => support.listSupportAccesses(deps, ctx),
});

const approveSupportAccess = defineRoute({
  id: 'approveSupportAccess',
  method: 'post',
  path: '/tenants/{tenant}/support-accesses/{accessId}/approve',
  summary: 'Let staff into the tenant for a time',
  access: 'tenant:secure',
  peopleOnly: true,
  idempotent: true,
  params: ofAccess,
  body: approveSupportBody,
  answer: 'json',
  status: 200,
  response: approvedSupportSchema,
  errors: ['support.not_open', 'support.own_request', 'support.read_only'],
  run: ({ deps, ctx, params, body }) =>
    support.approveSupportAccess(deps, ctx, { ...toInput(params), ...body }),
});

const refuseSupportAccess = defineRoute({
  id: 'refuseSupportAccess',
  method: 'post',
  path: '/tenants/{tenant}/support-accesses/{accessId}/refuse',
  summary: 'Turn a request of staff down',
  access: 'tenant:secure',
  peopleOnly: true,
  idempotent: true,
  params: ofAccess,
  answer: 'nothing',
  status: 204,
  errors: ['support.not_open'],
  run: ({ deps, ctx, params }) => support.refuseSupportAccess(deps, ctx, toInput(params)),
});

const endSupportAccess = defineRoute({
  id: 'endSupportAccess',
  method: 'post',
  path: '/tenants/{tenant}/support-accesses/{accessId}/end',
  summary: 'Put staff out of the tenant',
  access: 'tenant:secure',
  peopleOnly: true,
  idempotent: true,
  params: ofAccess,
  answer: 'nothing',
  status: 204,
  errors: ['support.not_open'],
  run: ({ deps, ctx, params }) => support.endSupportAccess(deps, ctx, toInput(params)),
});

const listOperatorSupport = defineRoute({
  id: 'listOperatorSupport',
  method: 'get',
  path: '/operator/support-accesses',
  summary: 'What staff asked for, in all tenants',
  access: 'platform:read',
  query: z.strictObject({ tenantId: idSchema.optional() }),
  answer: 'json',
  status: 200,
  response: operatorSupportSchema,
  run: ({ deps, ctx, query }) => support.listOperatorSupport(deps, ctx, query),
});

const askForAccess = defineRoute({
  id: 'askForAccess',
  method: 'post',
  path: '/operator/tenants/{tenantId}/support-accesses',
  summary: 'Ask the owners of a tenant to be let in',
  access: 'platform:support',
  params: ofTenant,
  body: askForAccessBody,
  answer: 'json',
  status: 201,
  response: supportRequestedSchema,
  errors: ['support.off', 'support.member', 'support.exists'],
  run: ({ deps, ctx, params, body }) =>
    support.askForAccess(deps, ctx, { ...toTenant(params), ...body }),
});

const endSupportAsOperator = defineRoute({
  id: 'endSupportAsOperator',
  method: 'post',
  path: '/operator/tenants/{tenantId}/support-accesses/{accessId}/end',
  summary: 'End an access, or take a request back',
  access: 'platform:support',
  idempotent: true,
  params: z.strictObject({ tenantId: idSchema, accessId: idSchema }),
  answer: 'nothing',
  status: 204,
  errors: ['support.not_open'],
  run: ({ deps, ctx, params }) =>
    support.endSupportAsOperator(deps, ctx, { ...toTenant(params), ...toInput(params) }),
});

/** In the order in which they are matched and documented. */
export const supportRoutes = [
  listSupportAccesses,
  approveSupportAccess,
  refuseSupportAccess,
  endSupportAccess,
  listOperatorSupport,
  askForAccess,
  endSupportAsOperator,
];
