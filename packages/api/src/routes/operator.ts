import * as operator from '@gatehouse/services/operator';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../pipeline/route.ts';
import {
  activePeopleSchema,
  driftSchema,
  operatorEventPageSchema,
  queuesSchema,
  retryJobBody,
} from '../schemas/operator.ts';
import { idSchema, pageQuery } from '../schemas/shared.ts';
import { operatorDatabaseRoutes } from './operator-databases.ts';
import { ofTenant, toTenantInput } from './operator-params.ts';
import { operatorPersonRoutes } from './operator-people.ts';
import { operatorTenantRoutes } from './operator-tenants.ts';

const requestComparison = defineRoute({
  id: 'requestComparison',
  method: 'post',
  path: '/operator/tenants/{tenantId}/compare',
  summary: 'Have a tenant compared with the pool now',
  access: 'platform:reconcile',
  idempotent: true,
  params: ofTenant,
  answer: 'nothing',
  status: 202,
  run: ({ deps, ctx, params }) => operator.requestComparison(deps, ctx, toTenantInput(params)),
});

const releaseRights = defineRoute({
  id: 'releaseRights',
  method: 'post',
  path: '/operator/tenants/{tenantId}/release',
  summary: 'Let missing rights come back, which wait since a restore',
  access: 'platform:reconcile',
  idempotent: true,
  params: ofTenant,
  answer: 'nothing',
  status: 202,
  run: ({ deps, ctx, params }) => operator.releaseRights(deps, ctx, toTenantInput(params)),
});

const getDrift = defineRoute({
  id: 'getDrift',
  method: 'get',
  path: '/operator/drift',
  summary: 'Where the pool differed from the database when last compared',
  access: 'platform:read',
  answer: 'json',
  status: 200,
  response: driftSchema,
  run: ({ deps, ctx }) => operator.getDrift(deps, ctx),
});

const getQueues = defineRoute({
  id: 'getQueues',
  method: 'get',
  path: '/operator/queues',
  summary: 'What waits on the job queues, and what was parked and why',
  access: 'platform:read',
  answer: 'json',
  status: 200,
  response: queuesSchema,
  run: ({ deps, ctx }) => operator.getQueues(deps, ctx),
});

const retryJob = defineRoute({
  id: 'retryJob',
  method: 'post',
  path: '/operator/jobs/{jobId}/retry',
  summary: 'Put a parked job back on its queue',
  access: 'platform:retry_jobs',
  idempotent: true,
  params: z.strictObject({ jobId: idSchema }),
  body: retryJobBody,
  answer: 'nothing',
  status: 202,
  run: ({ deps, ctx, params, body }) => operator.retryJob(deps, ctx, { ...body, id: params.jobId }),
});

const listOperatorEvents = defineRoute({
  id: 'listOperatorEvents',
  method: 'get',
  path: '/operator/events',
  summary: 'What staff did, in any tenant',
  access: 'platform:read',
  query: pageQuery,
  answer: 'json',
  status: 200,
  response: operatorEventPageSchema,
  run: ({ deps, ctx, query }) => operator.listOperatorEvents(deps, ctx, query),
});

const getActivePeople = defineRoute({
  id: 'getActivePeople',
  method: 'get',
  path: '/operator/usage',
  summary: 'Monthly active users of a year, and what Cognito charges for them',
  access: 'platform:read',
  answer: 'json',
  status: 200,
  response: activePeopleSchema,
  run: ({ deps, ctx }) => operator.getActivePeople(deps, ctx),
});

/** In the order in which they are matched and documented. */
export const operatorRoutes = [
  ...operatorTenantRoutes,
  ...operatorDatabaseRoutes,
  requestComparison,
  releaseRights,
  getDrift,
  getQueues,
  retryJob,
  listOperatorEvents,
  getActivePeople,
  ...operatorPersonRoutes,
];
